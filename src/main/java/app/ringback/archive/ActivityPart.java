package app.ringback.archive;

import app.ringback.core.Json;
import app.ringback.core.JsonRow;
import app.ringback.store.Tx;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityJson;
import app.ringback.timeline.TimelineBulkStore;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code activities.jsonl}. */
final class ActivityPart implements ArchivePart {

  private final TimelineBulkStore timelines;

  ActivityPart(TimelineBulkStore timelines) {
    this.timelines = timelines;
  }

  @Override
  public String file() {
    return ArchiveFiles.ACTIVITIES;
  }

  @Override
  public void write(Tx tx, @Nullable Collection<UUID> leads, Consumer<String> lines) {
    UUID after = null;
    while (true) {
      List<Activity> page = timelines.page(tx, after, Taking.BATCH, leads);
      if (page.isEmpty()) {
        return;
      }
      page.forEach(activity -> lines.accept(Json.write(ActivityJson.write(activity))));
      after = page.getLast().id().value();
    }
  }

  @Override
  public Taker taker(Taking taking) {
    return new Taker() {
      private final Map<UUID, Activity> batch = new LinkedHashMap<>();

      @Override
      public void take(JsonRow row) {
        Activity activity = ActivityJson.read(row);
        taking.known(activity.leadId().value());
        if (batch.putIfAbsent(activity.id().value(), activity) != null) {
          taking.count(0, 1);
        }
        if (batch.size() == Taking.BATCH) {
          store();
        }
      }

      private void store() {
        for (UUID there : timelines.present(taking.tx, batch.keySet())) {
          batch.remove(there);
          taking.count(0, 1);
        }
        batch.values().forEach(activity -> taking.touched.add(activity.leadId().value()));
        timelines.insert(taking.tx, batch.values(), taking.now);
        taking.count(batch.size(), 0);
        batch.clear();
      }

      @Override
      public void finish() {
        store();
      }
    };
  }
}
