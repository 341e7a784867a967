package app.ringback.archive;

import static app.ringback.store.schema.Tables.OWN_MESSAGE;
import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.noCondition;

import app.ringback.core.BadRowException;
import app.ringback.core.JsonRow;
import app.ringback.core.ProblemException;
import app.ringback.outbox.call.OwnSound;
import app.ringback.store.Tx;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * {@code voicemail.jsonl}: the rep's own message for voicemails, its sound in base64. A book that
 * has one keeps its own. It is in nobody's copy: it says nothing about any lead.
 */
final class OwnMessageRows implements ArchivePart {

  private final TableRows rows =
      new TableRows(
          OWN_MESSAGE,
          OWN_MESSAGE.ID,
          castNull(UUID.class),
          List.of(
              new ColumnMapping("id", OWN_MESSAGE.ID, (row, taking) -> row.requiredId("id")),
              ColumnMapping.text("name", OWN_MESSAGE.NAME, 256),
              new ColumnMapping(
                  "content",
                  OWN_MESSAGE.CONTENT,
                  (row, taking) -> row.text("content", LineReader.LONGEST))),
          1);

  @Override
  public String file() {
    return ArchiveFiles.VOICEMAIL;
  }

  @Override
  public void write(Tx tx, @Nullable Collection<UUID> leads, Consumer<String> lines) {
    if (leads == null) {
      rows.write(tx, noCondition(), null, lines);
    }
  }

  @Override
  public Taker taker(Taking taking) {
    return new Taker() {
      @Override
      public void take(JsonRow row) {
        Map<Field<?>, Object> message = rows.read(row, taking);
        listen(message);
        taking.write(tx -> store(tx, message, taking));
      }

      @Override
      public void finish() {}
    };
  }

  /** What is derived: of what kind the sound is, and how long. */
  private static void listen(Map<Field<?>, Object> message) {
    try {
      byte[] content =
          Base64.getDecoder().decode((String) message.getOrDefault(OWN_MESSAGE.CONTENT, ""));
      OwnSound sound = OwnSound.read("", content);
      message.put(OWN_MESSAGE.CONTENT_TYPE, sound.file().contentType());
      Double seconds = sound.seconds();
      if (seconds != null) {
        message.put(OWN_MESSAGE.SECONDS, seconds);
      }
    } catch (IllegalArgumentException e) {
      throw new BadRowException("\"content\" is not base64.");
    } catch (ProblemException e) {
      throw new BadRowException("\"content\": " + e.problem().happened());
    }
  }

  private void store(Tx tx, Map<Field<?>, Object> message, Taking taking) {
    boolean stands = tx.dsl().fetchExists(OWN_MESSAGE);
    if (!stands) {
      rows.insert(tx, List.of(message));
    }
    taking.count(stands ? 0 : 1, stands ? 1 : 0);
  }
}
