package app.ringback.archive;

import static app.ringback.store.schema.Tables.ACTIVITY;
import static app.ringback.store.schema.Tables.MEDIA;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import app.ringback.core.BadRowException;
import app.ringback.core.JsonRow;
import app.ringback.store.Tx;
import app.ringback.timeline.media.MediaState;
import app.ringback.timeline.media.MediaStore;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * {@code media.jsonl}: what came with texts and went with mails, the content in base64. What is not
 * fetched yet is fetched where it arrives; a line whose entry is nowhere is dropped.
 */
final class MediaRows implements ArchivePart {

  /** Contents in memory together: each may be several megabytes. */
  private static final int BATCH = 4;

  private static final List<String> STATES =
      Arrays.stream(MediaState.values()).map(MediaState::code).toList();

  private final TablePartRows part =
      new TablePartRows(
          ArchiveFiles.MEDIA, table(), noCondition(), (row, taking) -> want(row, taking));

  private static TableRows table() {
    return new TableRows(
        MEDIA,
        MEDIA.ID,
        field(select(ACTIVITY.LEAD_ID).from(ACTIVITY).where(ACTIVITY.ID.eq(MEDIA.ACTIVITY_ID))),
        List.of(
            new ColumnMapping("id", MEDIA.ID, (row, taking) -> row.requiredId("id")),
            new ColumnMapping(
                "activity_id", MEDIA.ACTIVITY_ID, (row, taking) -> row.requiredId("activity_id")),
            ColumnMapping.count("place", MEDIA.PLACE, 0),
            ColumnMapping.text("name", MEDIA.NAME, 256),
            ColumnMapping.needed("state", MEDIA.STATE, STATES),
            ColumnMapping.text("content_type", MEDIA.CONTENT_TYPE, 256),
            ColumnMapping.text("reason", MEDIA.REASON, 16),
            new ColumnMapping("content", MEDIA.CONTENT, (row, taking) -> content(row))),
        BATCH);
  }

  private static @Nullable String content(JsonRow row) {
    String base64 = row.text("content", LineReader.LONGEST);
    try {
      return base64.isEmpty() || Base64.getDecoder().decode(base64).length == 0 ? null : base64;
    } catch (IllegalArgumentException e) {
      throw new BadRowException("\"content\" is not base64.");
    }
  }

  /** What is derived: how long the content is, and that what is wanted is asked for. */
  private static void want(Map<Field<?>, Object> row, Taking taking) {
    String content = (String) row.get(MEDIA.CONTENT);
    if (MediaState.KEPT.code().equals(row.get(MEDIA.STATE)) && content == null) {
      throw new BadRowException("\"content\" is missing.");
    }
    row.putIfAbsent(MEDIA.PLACE, 0);
    row.put(MEDIA.BYTES, content == null ? 0L : (long) Base64.getDecoder().decode(content).length);
    if (MediaState.WANTED.code().equals(row.get(MEDIA.STATE))) {
      row.put(MEDIA.NEXT_AT, taking.now);
    }
  }

  @Override
  public String file() {
    return part.file();
  }

  @Override
  public void write(Tx tx, @Nullable Collection<UUID> leads, Consumer<String> lines) {
    part.write(tx, leads, lines);
  }

  @Override
  public Taker taker(Taking taking) {
    Taker rows = part.taker(taking);
    return new Taker() {
      @Override
      public void take(JsonRow row) {
        rows.take(row);
      }

      @Override
      public void finish() {
        rows.finish();
        taking.write(MediaStore::deleteLost);
      }
    };
  }
}
