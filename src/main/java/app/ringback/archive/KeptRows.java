package app.ringback.archive;

import static app.ringback.store.schema.Tables.KEPT_ROW;
import static org.jooq.impl.DSL.any;

import app.ringback.core.Json;
import app.ringback.core.JsonLine;
import app.ringback.core.JsonRow;
import app.ringback.store.Tx;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Rows kept whole as JSON until their own feature exists. A row without an id is known by its kind
 * and name, else by all that it says.
 */
final class KeptRows implements ArchivePart {

  private final String file;
  private final String kind;
  private final boolean personal;

  /**
   * @param personal whether rows belong to a lead; the others stay out of one person's copy
   */
  KeptRows(String file, String kind, boolean personal) {
    this.file = file;
    this.kind = kind;
    this.personal = personal;
  }

  @Override
  public String file() {
    return file;
  }

  @Override
  public void write(Tx tx, @Nullable Collection<UUID> leads, Consumer<String> lines) {
    Condition mine = KEPT_ROW.KIND.eq(kind);
    if (leads != null) {
      mine = mine.and(KEPT_ROW.LEAD_ID.eq(any(leads.toArray(UUID[]::new))));
    }
    UUID after = null;
    while (true) {
      var page =
          tx.dsl()
              .selectFrom(KEPT_ROW)
              .where(after == null ? mine : mine.and(KEPT_ROW.ID.gt(after)))
              .orderBy(KEPT_ROW.ID)
              .limit(Taking.BATCH)
              .fetch();
      if (page.isEmpty()) {
        return;
      }
      page.forEach(row -> lines.accept(row.getContentJson()));
      after = page.getLast().getId();
    }
  }

  @Override
  public Taker taker(Taking taking) {
    Taking.Batch<Row> batch = taking.batch((tx, rows) -> store(tx, rows, taking));
    return new Taker() {
      @Override
      public void take(JsonRow row) {
        batch.add(read(row));
      }

      @Override
      public void finish() {
        batch.finish();
      }
    };
  }

  private record Row(UUID key, @Nullable UUID lead, String name, String content) {}

  private Row read(JsonRow row) {
    String content = Json.write(new JsonLine().rest(row.all()).build());
    UUID id = row.id("id");
    UUID lead = row.id("lead_id");
    String name = row.text("name", 1000);
    return new Row(
        id == null ? derived(name.isEmpty() ? content : name) : id,
        personal ? lead : null,
        name,
        content);
  }

  private void store(Tx tx, List<Row> rows, Taking taking) {
    for (Row row : rows) {
      boolean stands = tx.dsl().fetchExists(KEPT_ROW, KEPT_ROW.ID.eq(row.key()));
      if (!stands) {
        tx.dsl()
            .insertInto(KEPT_ROW)
            .set(KEPT_ROW.ID, row.key())
            .set(KEPT_ROW.KIND, kind)
            .set(KEPT_ROW.LEAD_ID, row.lead())
            .set(KEPT_ROW.NAME, row.name())
            .set(KEPT_ROW.CONTENT_JSON, row.content())
            .set(KEPT_ROW.UPDATED_AT, taking.now)
            .set(KEPT_ROW.DEVICE, taking.device)
            .execute();
      }
      taking.count(stands ? 0 : 1, stands ? 1 : 0);
    }
  }

  private UUID derived(String what) {
    return UUID.nameUUIDFromBytes((kind + "\u0000" + what).getBytes(StandardCharsets.UTF_8));
  }
}
