package app.ringback.archive;

import app.ringback.core.Json;
import app.ringback.core.JsonRow;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBulkStore;
import app.ringback.lead.LeadJson;
import app.ringback.store.Tx;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
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

  LeadPart(LeadBulkStore leads, LeadJson json) {
    this.leads = leads;
    this.json = json;
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
    return new Taker() {
      private final List<Lead> batch = new ArrayList<>();
      private final Map<UUID, UUID> merged = new HashMap<>();

      @Override
      public void take(JsonRow row) {
        UUID kept = row.id(MERGED);
        Lead lead = json.read(row);
        if (!taking.leads.add(lead.id().value())) {
          taking.count(0, 1);
          return;
        }
        if (kept != null) {
          merged.put(lead.id().value(), kept);
        }
        batch.add(lead);
        if (batch.size() == Taking.BATCH) {
          store();
        }
      }

      private void store() {
        leads.insert(taking.tx, batch, taking.now);
        taking.count(batch.size(), 0);
        batch.clear();
      }

      @Override
      public void finish() {
        store();
        merged.values().removeIf(kept -> !taking.leads.contains(kept));
        leads.setMergedInto(taking.tx, merged);
      }
    };
  }
}
