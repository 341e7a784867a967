package app.ringback.archive;

import static app.ringback.store.schema.Tables.CADENCE;

import app.ringback.core.Json;
import app.ringback.core.JsonLine;
import app.ringback.core.JsonRow;
import app.ringback.store.Tx;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code cadences.jsonl}: every version of every cadence, each line kept whole. Nobody's personal
 * data: they stay out of one person's copy. A line without an id is known by its name.
 */
final class CadenceRows implements ArchivePart {

  @Override
  public String file() {
    return ArchiveFiles.CADENCES;
  }

  @Override
  public void write(Tx tx, @Nullable Collection<UUID> leads, Consumer<String> lines) {
    if (leads == null) {
      tx.dsl()
          .select(CADENCE.CONTENT_JSON)
          .from(CADENCE)
          .orderBy(CADENCE.ID)
          .fetch(CADENCE.CONTENT_JSON)
          .forEach(lines);
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

  private record Row(
      UUID id, UUID lineage, String name, int version, boolean removed, String content) {}

  private static Row read(JsonRow row) {
    String content = Json.write(new JsonLine().rest(row.all()).build());
    UUID id = row.id("id");
    UUID lineage = row.id("lineage_id");
    String name = row.text("name", 1000);
    Integer version = row.count("version", 1);
    UUID known = id == null ? derived(name.isEmpty() ? content : name) : id;
    return new Row(
        known,
        lineage == null ? known : lineage,
        name,
        version == null ? 1 : version,
        row.flag("removed"),
        content);
  }

  private static void store(Tx tx, List<Row> rows, Taking taking) {
    for (Row row : rows) {
      boolean stands = tx.dsl().fetchExists(CADENCE, CADENCE.ID.eq(row.id()));
      if (!stands) {
        tx.dsl()
            .insertInto(CADENCE)
            .set(CADENCE.ID, row.id())
            .set(CADENCE.LINEAGE_ID, row.lineage())
            .set(CADENCE.NAME, row.name())
            .set(CADENCE.VERSION, row.version())
            .set(CADENCE.REMOVED, row.removed())
            .set(CADENCE.CONTENT_JSON, row.content())
            .set(CADENCE.UPDATED_AT, taking.now)
            .set(CADENCE.DEVICE, taking.device)
            .execute();
      }
      taking.count(stands ? 0 : 1, stands ? 1 : 0);
    }
  }

  /** As it was derived before there was a table, so that such rows are found again. */
  private static UUID derived(String what) {
    return UUID.nameUUIDFromBytes(("cadence\u0000" + what).getBytes(StandardCharsets.UTF_8));
  }
}
