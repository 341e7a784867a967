package app.ringback.archive;

import app.ringback.compliance.evidence.EvidenceRow;
import app.ringback.compliance.evidence.EvidenceStore;
import app.ringback.core.Json;
import app.ringback.core.JsonLine;
import app.ringback.core.JsonRow;
import app.ringback.store.Tx;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code evidence.jsonl}: links of the chain travel as they are, so that they can be verified in
 * the other book too. Lines that are no links of ours are kept whole.
 */
final class EvidenceRows implements ArchivePart {

  private static final int CONTENT = 1_048_576;

  private final EvidenceStore evidence;
  private final KeptRows others = new KeptRows(ArchiveFiles.EVIDENCE, "evidence", true);

  EvidenceRows(EvidenceStore evidence) {
    this.evidence = evidence;
  }

  @Override
  public String file() {
    return others.file();
  }

  @Override
  public void write(Tx tx, @Nullable Collection<UUID> leads, Consumer<String> lines) {
    Consumer<EvidenceRow> write = row -> lines.accept(line(row));
    if (leads == null) {
      evidence.forEach(tx, write);
    } else {
      evidence.about(tx, leads).forEach(write);
    }
    others.write(tx, leads, lines);
  }

  private static String line(EvidenceRow row) {
    return Json.write(
        new JsonLine()
            .id("id", row.id())
            .text("chain", row.chain())
            .number("place", row.place())
            .instant("at", row.at())
            .text("kind", row.kind())
            .id("lead_id", row.lead())
            .text("content", row.content())
            .text("salt", row.salt())
            .text("content_hash", row.contentHash())
            .text("previous_hash", row.previousHash())
            .text("hash", row.hash())
            .build());
  }

  @Override
  public Taker taker(Taking taking) {
    Taker kept = others.taker(taking);
    Taking.Batch<EvidenceRow> batch = taking.batch((tx, rows) -> store(tx, rows, taking));
    return new Taker() {
      @Override
      public void take(JsonRow row) {
        if (row.all().containsKey("chain") && row.all().containsKey("content_hash")) {
          batch.add(link(row, taking));
        } else {
          kept.take(row);
        }
      }

      @Override
      public void finish() {
        batch.finish();
        kept.finish();
      }
    };
  }

  private void store(Tx tx, List<EvidenceRow> links, Taking taking) {
    for (EvidenceRow link : links) {
      boolean stands = evidence.exists(tx, link);
      if (!stands) {
        evidence.insert(tx, List.of(link), taking.now);
      }
      taking.count(stands ? 0 : 1, stands ? 1 : 0);
    }
  }

  private static long place(JsonRow row) {
    Double place = row.number("place");
    if (place == null || place < 1 || place != Math.rint(place)) {
      throw JsonRow.missing("place");
    }
    return place.longValue();
  }

  private static EvidenceRow link(JsonRow row, Taking taking) {
    return new EvidenceRow(
        row.requiredId("id"),
        row.text("chain", 64),
        place(row),
        row.requiredInstant("at"),
        row.text("kind", 32),
        taking.knownOrNone(row.id("lead_id")),
        row.text("content", CONTENT),
        row.text("salt", 64),
        row.text("content_hash", 64),
        row.text("previous_hash", 64),
        row.text("hash", 64));
  }
}
