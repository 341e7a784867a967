package app.ringback.agenda.alert;

import static app.ringback.store.schema.Tables.ALERT_SHOWN;
import static app.ringback.store.schema.Tables.NEXT_STEP;
import static app.ringback.store.schema.Tables.TOUCH;

import app.ringback.agenda.wake.WakeStore;
import app.ringback.core.Change;
import app.ringback.core.LeadId;
import app.ringback.core.Phone;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.lead.LeadPhone;
import app.ringback.settings.AlertSettings;
import app.ringback.settings.AlertSettingsBuilder;
import app.ringback.settings.DaysOff;
import app.ringback.settings.WorkTime;
import app.ringback.settings.WorkingHours;
import app.ringback.testing.TestBook;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityBuilder;
import app.ringback.timeline.ActivityKind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Alerts over a real book, with a clock of the test's. */
final class AlertBook implements AutoCloseable {

  static final ZoneId REP = ZoneId.of("America/Los_Angeles");

  final TestBook book;

  /** What was raised, in order, each time. */
  final List<UUID> raised = new ArrayList<>();

  AlertTerms terms =
      new AlertTerms(
          new WorkTime(WorkingHours.parse("Mon-Fri 08:00-18:00"), DaysOff.NONE, REP),
          AlertSettings.DEFAULTS);
  Alerts alerts;

  /** The sleeps of the machine, each of which has a card. */
  final WakeStore wakes;

  AlertBook(Path folder) {
    book = new TestBook(folder);
    wakes = new WakeStore(book.ids);
    book.changes.subscribe(change -> {
      if (change instanceof Change.AlertsChanged(var now)) {
        raised.addAll(now);
      }
    });
    alerts = restarted();
  }

  /** As a new process has it. */
  Alerts restarted() {
    alerts =
        new Alerts(book.transactions(), book.ids, "test", book.clock, () -> terms, wakes::covers);
    return alerts;
  }

  void set(UnaryOperator<AlertSettingsBuilder> change) {
    terms =
        new AlertTerms(
            terms.work(), change.apply(AlertSettingsBuilder.builder(terms.set())).build());
  }

  Instant now() {
    return book.clock.instant();
  }

  /** The timer wakes at this instant and does what is due. */
  List<Alert> at(Instant instant) {
    book.clock.set(instant);
    alerts.run(instant);
    return alerts.shown();
  }

  List<Alert> after(Duration time) {
    return at(now().plus(time));
  }

  /** Lets the timer run for so long, waking it only when it says so. */
  void live(Duration time) {
    Instant end = now().plus(time);
    alerts.run(now());
    while (true) {
      Optional<Instant> next = alerts.next(now());
      if (next.isEmpty() || next.get().isAfter(end)) {
        book.clock.set(end);
        alerts.run(end);
        return;
      }
      book.clock.set(next.get());
      alerts.run(next.get());
    }
  }

  Lead lead(String name, Duration sla) {
    return lead(name, now(), now(), now().plus(sla));
  }

  Lead lead(String name, Instant arrived, Instant received, Instant due) {
    Lead lead =
        LeadBuilder.builder(Lead.blank(book.ids.lead(), arrived))
            .firstName(name)
            .source("Zillow")
            .receivedAt(received)
            .slaDueAt(due)
            .phones(List.of(LeadPhone.of(new Phone("+12065550160"), "mobile")))
            .build();
    book.transactions().run(tx -> book.leads.insert(tx, lead, received));
    return lead;
  }

  Activity entry(Lead lead, String direction, String kind, boolean automatic, String body) {
    book.clock.advance(Duration.ofSeconds(1));
    Activity entry =
        ActivityBuilder.builder(
                Activity.of(
                    book.ids.activity(),
                    lead.id(),
                    ActivityKind.valueOf(kind.toUpperCase(java.util.Locale.ROOT)),
                    now()))
            .direction(direction)
            .status(direction.equals("out") ? "sent" : "")
            .automatic(automatic)
            .answeredBy(kind.equals("call") ? "none" : "")
            .body(body)
            .build();
    book.transactions().run(tx -> book.timelines.append(tx, entry, now()));
    return entry;
  }

  void nextStep(LeadId lead, String kind, Instant due) {
    book.transactions()
        .run(tx ->
            tx.dsl()
                .insertInto(NEXT_STEP)
                .set(NEXT_STEP.ID, book.ids.next())
                .set(NEXT_STEP.LEAD_ID, lead.value())
                .set(NEXT_STEP.KIND, kind)
                .set(NEXT_STEP.SET_AT, now())
                .set(NEXT_STEP.DUE_AT, due)
                .set(NEXT_STEP.REMIND_AT, due.minus(Duration.ofMinutes(10)))
                .set(NEXT_STEP.OUTCOME, "open")
                .set(NEXT_STEP.UPDATED_AT, now())
                .execute());
  }

  void plannedCall(LeadId lead, Instant due) {
    book.transactions()
        .run(tx ->
            tx.dsl()
                .insertInto(TOUCH)
                .set(TOUCH.ID, book.ids.next())
                .set(TOUCH.LEAD_ID, lead.value())
                .set(TOUCH.CHANNEL, "call")
                .set(TOUCH.DUE_AT, due)
                .set(TOUCH.STATE, "planned")
                .set(TOUCH.UPDATED_AT, now())
                .execute());
  }

  /** How long each showing was behind its deadline; asleep ones apart. */
  List<Duration> latencies(boolean asleep) {
    return book.transactions()
        .read(tx ->
            tx.dsl()
                .select(ALERT_SHOWN.MEASURED_FROM, ALERT_SHOWN.SHOWN_AT)
                .from(ALERT_SHOWN)
                .where(ALERT_SHOWN.ASLEEP.eq(asleep))
                .orderBy(ALERT_SHOWN.SHOWN_AT)
                .fetch(row -> Duration.between(row.value1(), row.value2())));
  }

  @Override
  public void close() {
    book.close();
  }
}
