package app.ringback.archive;

import app.ringback.core.Json;
import app.ringback.core.JsonRow;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBulkStore;
import app.ringback.lead.LeadJson;
import app.ringback.store.Tx;
import app.ringback.timeline.TimelineStore;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code leads.jsonl}. Merged leads travel with the id of the lead they belong to. */
final class LeadPart implements ArchivePart {

  private static final String MERGED = "merged_into";

  private final LeadBulkStore leads;
  private final LeadJson json;
  private final TimelineStore timelines;

  LeadPart(LeadBulkStore leads, LeadJson json, TimelineStore timelines) {
    this.leads = leads;
    this.json = json;
    this.timelines = timelines;
  }

  @Override
  public String file() {
    return ArchiveFiles.LEADS;
  }

  @Override
  public void write(Tx tx, @Nullable Collection<UUID> whose, Consumer<String> lines) {
    UUID after = null;
    while (true) {
      List<Lead> page = leads.page(tx, after, Taking.BATCH);
      if (page.isEmpty()) {
        return;
      }
      Map<UUID, UUID> merged = leads.mergedInto(tx, page);
      for (Lead lead : page) {
        if (whose == null || whose.contains(lead.id().value())) {
          ObjectNode line = json.write(lead);
          UUID kept = merged.get(lead.id().value());
          lines.accept(Json.write(kept == null ? line : line.put(MERGED, kept.toString())));
        }
      }
      after = page.getLast().id().value();
    }
  }

  @Override
  public Taker taker(Taking taking) {
    Taking.Batch<Arriving> batch = taking.batch((tx, rows) -> store(tx, rows, taking));
    return new Taker() {
      @Override
      public void take(JsonRow row) {
        UUID kept = row.id(MERGED);
        Lead lead = json.read(row);
        if (taking.isNew(lead.id().value())) {
          batch.add(new Arriving(lead, kept));
        } else {
          taking.count(0, 1);
        }
      }

      @Override
      public void finish() {
        batch.finish();
      }
    };
  }

  /** Everything else about these leads is in the book already: they appear complete. */
  private void store(Tx tx, List<Arriving> rows, Taking taking) {
    List<Lead> arrived = rows.stream().map(Arriving::lead).toList();
    leads.insert(tx, arrived, taking.now);
    Map<UUID, UUID> merged = new HashMap<>();
    for (Arriving row : rows) {
      UUID kept = row.kept();
      if (kept != null && taking.isKnown(kept)) {
        merged.put(row.lead().id().value(), kept);
      }
    }
    leads.setMergedInto(tx, merged);
    timelines.refresh(tx, arrived.stream().map(Lead::id).toList());
    taking.count(rows.size(), 0);
  }

  private record Arriving(Lead lead, @Nullable UUID kept) {}
}
