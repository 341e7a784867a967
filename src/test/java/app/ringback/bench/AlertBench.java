package app.ringback.bench;

import static app.ringback.store.schema.Tables.ALERT_SHOWN;
import static app.ringback.store.schema.Tables.NEXT_STEP;

import app.ringback.app.Desk;
import app.ringback.app.FollowUp;
import app.ringback.core.Change;
import app.ringback.core.LeadId;
import app.ringback.lead.LeadViews;
import app.ringback.lead.SmartView;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How soon after its deadline an alert is told, in a book of any size. */
final class AlertBench {

  private static final int ALERTS = 200;
  private static final Duration BETWEEN = Duration.ofMillis(50);
  private static final Duration AHEAD = Duration.ofSeconds(3);

  private AlertBench() {}

  static void run(Path folder, Figures figures) throws Exception {
    try (Desk desk = Bench.open(folder)) {
      List<LeadId> leads = leads(desk);
      looks(desk, figures);
      Map<UUID, Long> told = new ConcurrentHashMap<>();
      CountDownLatch all = new CountDownLatch(leads.size());
      try (FollowUp.Running timer = desk.followUp().newLoop()) {
        timer.start();
        // What was due in the book before is told first.
        TimeUnit.SECONDS.sleep(2);
        desk.changes()
            .subscribe(change -> {
              if (change instanceof Change.AlertsChanged(var raised)) {
                long now = micros(desk.clock().instant());
                raised.forEach(alert -> {
                  if (told.putIfAbsent(alert, now) == null) {
                    all.countDown();
                  }
                });
              }
            });
        steps(desk, leads);
        if (!all.await(2, TimeUnit.MINUTES)) {
          throw new IllegalStateException("Alerts were not told");
        }
      }
      long[] latencies = latencies(desk, told);
      Arrays.sort(latencies);
      figures.add(
          "an alert, from its deadline to its being told",
          String.format(
              Locale.ROOT,
              "p50 %.1f ms, p99 %.1f ms, max %.1f ms (n=%d)",
              latencies[latencies.length / 2] / 1e3,
              latencies[(int) Math.ceil(latencies.length * 0.99) - 1] / 1e3,
              latencies[latencies.length - 1] / 1e3,
              latencies.length),
          "",
          "p99 250 ms");
    }
  }

  private static List<LeadId> leads(Desk desk) {
    LeadViews views =
        new LeadViews(
            desk.transactions(), desk.clock(), () -> desk.settings().get().rep().timeZone());
    return views.firstPage(SmartView.ALL, ALERTS).stream().toList();
  }

  /** One look at everything that is or will be told. */
  private static void looks(Desk desk, Figures figures) {
    long[] nanos = new long[200];
    for (int i = -50; i < nanos.length; i++) {
      long began = System.nanoTime();
      var _ = desk.followUp().alerting().alerts().next(desk.clock().instant());
      if (i >= 0) {
        nanos[i] = System.nanoTime() - began;
      }
    }
    figures.addLatency("what is to be told, read once", nanos, new long[0], "", "10 ms");
  }

  private static void steps(Desk desk, List<LeadId> leads) {
    Instant now = desk.clock().instant();
    desk.transactions()
        .run(tx -> {
          Instant due = now.plus(AHEAD);
          for (LeadId lead : leads) {
            due = due.plus(BETWEEN);
            tx.dsl()
                .insertInto(NEXT_STEP)
                .set(NEXT_STEP.ID, desk.ids().next())
                .set(NEXT_STEP.LEAD_ID, lead.value())
                .set(NEXT_STEP.KIND, "callback")
                .set(NEXT_STEP.SET_AT, now)
                .set(NEXT_STEP.DUE_AT, due)
                .set(NEXT_STEP.OUTCOME, "open")
                .set(NEXT_STEP.UPDATED_AT, now)
                .execute();
          }
          tx.afterCommit(new Change.LeadsChanged(Set.copyOf(leads)));
        });
  }

  private static long[] latencies(Desk desk, Map<UUID, Long> told) {
    return desk.transactions()
        .read(tx ->
            tx
                .dsl()
                .select(ALERT_SHOWN.ALERT_ID, ALERT_SHOWN.DEADLINE)
                .from(ALERT_SHOWN)
                .where(ALERT_SHOWN.ALERT_ID.in(told.keySet()))
                .fetch()
                .stream()
                .mapToLong(row -> told.getOrDefault(row.value1(), 0L) - micros(row.value2()))
                .toArray());
  }

  private static long micros(Instant instant) {
    return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000;
  }
}
