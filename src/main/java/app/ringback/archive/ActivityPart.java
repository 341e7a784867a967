package app.ringback.archive;

import app.ringback.core.Json;
import app.ringback.core.JsonRow;
import app.ringback.core.LeadId;
import app.ringback.store.Tx;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityJson;
import app.ringback.timeline.TimelineBulkStore;
import app.ringback.timeline.TimelineStore;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code activities.jsonl}. */
final class ActivityPart implements ArchivePart {

  private final TimelineBulkStore bulk;
  private final TimelineStore timelines;

  ActivityPart(TimelineBulkStore bulk, TimelineStore timelines) {
    this.bulk = bulk;
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
      List<Activity> page = bulk.page(tx, after, Taking.BATCH, leads);
      if (page.isEmpty()) {
        return;
      }
      page.forEach(activity -> lines.accept(Json.write(ActivityJson.write(activity))));
      after = page.getLast().id().value();
    }
  }

  @Override
  public Taker taker(Taking taking) {
    Taking.Batch<Activity> batch = taking.batch((tx, rows) -> store(tx, rows, taking));
    return new Taker() {
      @Override
      public void take(JsonRow row) {
        Activity activity = ActivityJson.read(row);
        taking.known(activity.leadId().value());
        batch.add(activity);
      }

      @Override
      public void finish() {
        batch.finish();
      }
    };
  }

  private void store(Tx tx, List<Activity> rows, Taking taking) {
    Map<UUID, Activity> wanted = new LinkedHashMap<>();
    rows.forEach(activity -> wanted.putIfAbsent(activity.id().value(), activity));
    bulk.present(tx, wanted.keySet()).forEach(wanted::remove);
    bulk.insert(tx, wanted.values(), taking.now);
    Set<LeadId> touched = new HashSet<>();
    for (Activity activity : wanted.values()) {
      // The rows of leads that come with this archive are derived when they are stored.
      if (taking.isInBook(activity.leadId().value())) {
        touched.add(activity.leadId());
      }
    }
    if (!touched.isEmpty()) {
      timelines.refresh(tx, touched);
    }
    taking.count(wanted.size(), rows.size() - wanted.size());
  }
}
