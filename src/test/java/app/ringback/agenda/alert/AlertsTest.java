package app.ringback.agenda.alert;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.agenda.wake.Jump;
import app.ringback.agenda.wake.WakeKind;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.lead.Stage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the rep is told, when, how often. It is Monday, ten in the morning. */
class AlertsTest {

  @TempDir Path folder;
  private AlertBook desk;

  @BeforeEach
  void open() {
    desk = new AlertBook(folder);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private static Duration minutes(long minutes) {
    return Duration.ofMinutes(minutes);
  }

  @Test
  void aNewLeadIsToldAtOnceThenAtThreeQuartersAtTheDeadlineAndLouderAfterwards() {
    Instant start = desk.now();
    desk.lead("Jane", minutes(20));
    desk.alerts.run(start);
    assertThat(desk.alerts.shown())
        .singleElement()
        .satisfies(alert -> {
          assertThat(alert.kind()).isEqualTo(AlertKind.NEW_LEAD);
          assertThat(alert.urgency()).isEqualTo(Urgency.NEWS);
          assertThat(alert.name()).isEqualTo("Jane");
          assertThat(alert.about()).isEqualTo("Zillow");
        });
    assertThat(desk.alerts.next(start)).contains(start.plus(minutes(15)));
    assertThat(desk.at(start.plus(minutes(14)))).hasSize(1);
    assertThat(desk.raised).hasSize(1);
    assertThat(desk.at(start.plus(minutes(15))).getFirst().urgency()).isEqualTo(Urgency.SOON);
    assertThat(desk.at(start.plus(minutes(20))).getFirst().urgency()).isEqualTo(Urgency.DUE);
    assertThat(desk.alerts.next(desk.now())).contains(start.plus(minutes(25)));
    desk.live(Duration.ofHours(5));
    assertThat(desk.alerts.shown().getFirst().urgency()).isEqualTo(Urgency.LATE);
    // Arrival, three quarters, deadline, and three times after it: then it is silent.
    assertThat(desk.raised).hasSize(6);
    assertThat(Set.copyOf(desk.raised)).as("one alert, whatever it took").hasSize(1);
    assertThat(desk.latencies(false)).hasSize(6).containsOnly(Duration.ZERO);
  }

  @Test
  void whatFellDueWhileTheMachineSleptIsLeftToItsCard() {
    Instant asleep = desk.now();
    for (int i = 0; i < 30; i++) {
      desk.lead("Lead " + i, minutes(20));
    }
    desk.alerts.run(asleep);
    int before = desk.raised.size();
    Instant awake = asleep.plus(Duration.ofHours(1));
    desk.book
        .transactions()
        .run(tx ->
            desk.wakes.note(
                tx, new Jump(WakeKind.SLEPT, asleep, awake, AlertBook.REP, AlertBook.REP)));
    assertThat(desk.at(awake)).as("they stand there").hasSize(30);
    assertThat(desk.raised).as("and call nobody").hasSize(before);
    desk.book.clock.advance(Duration.ofSeconds(1));
    desk.lead("Jane", minutes(20));
    desk.live(minutes(1));
    assertThat(desk.raised).as("what comes now does").hasSizeGreaterThan(before);
  }

  @Test
  void aTouchEndsTheAlertAndNobodyIsToldOfItAgain() {
    Lead jane = desk.lead("Jane", minutes(5));
    desk.alerts.run(desk.now());
    desk.entry(jane, "out", "text", false, "Hi Jane");
    assertThat(desk.after(Duration.ofSeconds(1))).isEmpty();
    desk.live(Duration.ofHours(2));
    assertThat(desk.raised).hasSize(1);
  }

  @Test
  void aLeadThatOnlyAMachineAnsweredStaysNewsForAWhile() {
    Lead jane = desk.lead("Jane", minutes(5));
    desk.alerts.run(desk.now());
    desk.entry(jane, "out", "text", true, "Thanks for asking");
    assertThat(desk.after(minutes(4))).hasSize(1);
    assertThat(desk.after(minutes(12))).isEmpty();
    assertThat(desk.raised).hasSize(1);
  }

  @Test
  void leadsThatAreTestOrClosedOrHaveNoClockAreNotTold() {
    Lead jane = desk.lead("Jane", minutes(5));
    Lead marco = desk.lead("Marco", minutes(5));
    Lead ana = desk.lead("Ana", minutes(5));
    desk.book
        .transactions()
        .run(tx ->
            desk.book.leads.updateAll(
                tx,
                List.of(
                    LeadBuilder.builder(jane).test(true).build(),
                    LeadBuilder.builder(marco).stage(Stage.LOST).build(),
                    LeadBuilder.builder(ana).slaDueAt(null).build()),
                desk.now()));
    desk.live(Duration.ofHours(2));
    assertThat(desk.raised).isEmpty();
  }

  @Test
  void aRestartNeitherRepeatsNorLosesAnAlert() {
    desk.lead("Jane", minutes(20));
    desk.alerts.run(desk.now());
    List<Alert> before = desk.alerts.shown();
    desk.restarted();
    desk.after(minutes(1));
    assertThat(desk.raised).hasSize(1);
    assertThat(desk.alerts.shown()).isEqualTo(before);
    // Off while the warning and the deadline passed: one of them is told, not both.
    desk.restarted();
    assertThat(desk.at(before.getFirst().due().plus(minutes(2))).getFirst().urgency())
        .isEqualTo(Urgency.DUE);
    assertThat(desk.raised).hasSize(2);
    assertThat(desk.latencies(false)).hasSize(1);
    assertThat(desk.latencies(true)).as("measured from the start").containsExactly(Duration.ZERO);
  }

  @Test
  void asleepAlertsAreMeasuredFromTheWake() {
    desk.lead("Jane", minutes(20));
    desk.alerts.run(desk.now());
    assertThat(desk.alerts.next(desk.now())).isPresent();
    desk.after(Duration.ofHours(8).minus(minutes(10)));
    assertThat(desk.raised).hasSize(2);
    assertThat(desk.latencies(true)).containsExactly(Duration.ZERO);
  }

  @Test
  void aSnoozedAlertComesBackAfterFiveMinutesAndAPassedOneNever() {
    desk.lead("Jane", Duration.ofHours(2));
    desk.alerts.run(desk.now());
    Instant start = desk.now();
    desk.alerts.snooze(desk.alerts.shown().getFirst().id());
    assertThat(desk.alerts.shown()).isEmpty();
    assertThat(desk.alerts.next(start)).contains(start.plus(minutes(5)));
    assertThat(desk.at(start.plus(minutes(4)))).isEmpty();
    assertThat(desk.at(start.plus(minutes(5)))).hasSize(1);
    assertThat(desk.latencies(false)).containsExactly(Duration.ZERO, Duration.ZERO);
    desk.alerts.dismiss(desk.alerts.shown().getFirst().id());
    desk.live(Duration.ofHours(5));
    assertThat(desk.alerts.shown()).isEmpty();
    assertThat(desk.raised).hasSize(2);
  }

  @Test
  void anAnsweredAlertIsSilentUntilItIsMoreUrgent() {
    desk.lead("Jane", minutes(20));
    desk.alerts.run(desk.now());
    desk.alerts.answer(desk.alerts.shown().getFirst().id(), "open");
    assertThat(desk.after(minutes(10))).isEmpty();
    assertThat(desk.after(minutes(5)).getFirst().urgency()).isEqualTo(Urgency.SOON);
  }

  @Test
  void whatEndsAndComesBackIsNotToldAgain() {
    Lead jane = desk.lead("Jane", minutes(5));
    desk.alerts.run(desk.now());
    desk.live(minutes(6));
    int told = desk.raised.size();
    desk.book
        .transactions()
        .run(tx ->
            desk.book.leads.update(
                tx, LeadBuilder.builder(jane).stage(Stage.LOST).build(), desk.now()));
    assertThat(desk.after(Duration.ofSeconds(1))).isEmpty();
    desk.book.transactions().run(tx -> desk.book.leads.update(tx, jane, desk.now()));
    assertThat(desk.after(Duration.ofSeconds(1))).hasSize(1);
    assertThat(desk.raised).hasSize(told);
  }

  @Test
  void everyReplyIsToldAndWhoWaitsLongerIsToldOfAgain() {
    Lead jane = desk.lead("Jane", minutes(5));
    desk.entry(jane, "out", "text", false, "Hi Jane");
    desk.entry(jane, "in", "text", false, "Yes, please\ncall me");
    desk.alerts.run(desk.now());
    assertThat(desk.alerts.shown())
        .singleElement()
        .satisfies(alert -> {
          assertThat(alert.kind()).isEqualTo(AlertKind.REPLY);
          assertThat(alert.about()).isEqualTo("Yes, please call me");
          assertThat(alert.channel()).isEqualTo("text");
        });
    assertThat(desk.after(minutes(10)).getFirst().urgency()).isEqualTo(Urgency.LATE);
    desk.entry(jane, "in", "text", false, "Hello?");
    assertThat(desk.after(Duration.ofSeconds(1)))
        .singleElement()
        .satisfies(alert -> assertThat(alert.about()).isEqualTo("Hello?"));
    desk.entry(jane, "out", "text", false, "Calling now");
    assertThat(desk.after(Duration.ofSeconds(1))).isEmpty();
    assertThat(desk.raised).hasSize(3);
  }

  @Test
  void aWordOfAMachineAndACallThatWasTakenAreNoReplyToWaitFor() {
    Lead jane = desk.lead("Jane", minutes(5));
    desk.entry(jane, "out", "text", false, "Hi Jane");
    desk.entry(jane, "in", "email", true, "I am out of office");
    desk.live(Duration.ofHours(2));
    assertThat(desk.raised).isEmpty();
  }

  @Test
  void nextStepsRemindAheadAndAtTheirTimeAlsoInTheEvening() {
    Lead jane = desk.lead("Jane", minutes(5));
    desk.entry(jane, "out", "text", false, "Hi Jane");
    Instant evening = Instant.parse("2026-03-03T03:00:00Z");
    desk.nextStep(jane.id(), "callback", evening);
    desk.live(Duration.ofHours(8));
    assertThat(desk.raised).isEmpty();
    assertThat(desk.at(evening.minus(minutes(10))).getFirst().urgency()).isEqualTo(Urgency.SOON);
    assertThat(desk.at(evening).getFirst().urgency()).isEqualTo(Urgency.DUE);
    assertThat(desk.at(evening.plus(minutes(15))).getFirst().urgency()).isEqualTo(Urgency.LATE);
  }

  @Test
  void thePlannedCallsOfADayAreOneAlert() {
    Lead jane = desk.lead("Jane", minutes(5));
    desk.entry(jane, "out", "text", false, "Hi Jane");
    desk.plannedCall(jane.id(), desk.now().plus(minutes(5)));
    desk.plannedCall(jane.id(), desk.now().plus(minutes(6)));
    desk.plannedCall(jane.id(), desk.now().plus(minutes(60)));
    desk.alerts.run(desk.now());
    assertThat(desk.alerts.next(desk.now())).contains(desk.now().plus(minutes(5)));
    desk.live(minutes(30));
    assertThat(desk.alerts.shown())
        .singleElement()
        .satisfies(alert -> assertThat(alert.count()).isEqualTo(2));
    desk.live(Duration.ofHours(3));
    assertThat(desk.raised).hasSize(1);
  }

  @Test
  void outsideWorkingHoursOnlyWhatTheUserChoseIsTold() {
    Lead jane = desk.lead("Jane", minutes(5));
    desk.entry(jane, "out", "text", false, "Hi Jane");
    Instant night = Instant.parse("2026-03-03T06:00:00Z");
    Instant morning = Instant.parse("2026-03-03T16:00:00Z");
    desk.book.clock.set(night);
    desk.entry(jane, "in", "text", false, "Still up?");
    assertThat(desk.at(desk.now())).isEmpty();
    assertThat(desk.alerts.next(desk.now())).contains(morning);
    assertThat(desk.at(morning)).hasSize(1);

    desk.book.clock.set(Instant.parse("2026-03-04T06:00:00Z"));
    desk.set(set -> set.outsideHours(Set.of("reply")));
    desk.entry(jane, "in", "text", false, "And now?");
    assertThat(desk.after(Duration.ofSeconds(1)).getFirst().about()).isEqualTo("And now?");
  }

  @Test
  void whoWantsNoDisturbanceIsToldOnceAfterwards() {
    Instant start = desk.now();
    desk.set(set -> set.quietUntil(start.plus(minutes(60))));
    desk.lead("Jane", minutes(20));
    desk.lead("Marco", minutes(30));
    desk.live(minutes(59));
    assertThat(desk.raised).isEmpty();
    assertThat(desk.alerts.next(desk.now())).contains(start.plus(minutes(60)));
    desk.live(minutes(1));
    assertThat(desk.raised).hasSize(2);
    assertThat(desk.latencies(false)).containsOnly(Duration.ZERO);

    desk.set(set -> set.quietUntil(Instant.MAX));
    desk.lead("Ana", minutes(5));
    desk.live(minutes(30));
    assertThat(desk.raised).hasSize(2);
    desk.set(set -> set.quietUntil(Instant.MIN));
    desk.after(Duration.ofSeconds(1));
    assertThat(desk.raised.size()).isGreaterThan(2);
    assertThat(desk.latencies(false))
        .as("late only since the wish was taken back")
        .allSatisfy(late -> assertThat(late).isLessThan(Duration.ofSeconds(1)));
  }

  @Test
  void ofSeveralAlertsTheMostUrgentComesFirstAndEachLeadOnce() {
    Lead jane = desk.lead("Jane", Duration.ofHours(2));
    desk.lead("Marco", minutes(1));
    desk.nextStep(jane.id(), "callback", desk.now().plus(minutes(1)));
    desk.live(minutes(1));
    assertThat(desk.alerts.shown()).extracting(Alert::name).containsExactly("Marco", "Jane");
    assertThat(desk.alerts.shown().getLast().kind()).isEqualTo(AlertKind.NEXT_STEP);
  }

  @Test
  void whatComesWithAnArchiveIsNewsToNobody() {
    Lead jane = desk.lead("Jane", minutes(5));
    desk.entry(jane, "in", "text", false, "Hello?");
    desk.lead("Marco", minutes(5));
    desk.book.transactions().run(desk.alerts::hush);
    desk.live(Duration.ofHours(3));
    assertThat(desk.raised).isEmpty();
    desk.lead("Ana", minutes(5));
    desk.after(Duration.ofSeconds(1));
    assertThat(desk.alerts.shown()).extracting(Alert::name).containsExactly("Ana");
  }

  @Test
  void aLookThatFindsNothingWritesNothing() {
    desk.lead("Jane", minutes(20));
    desk.alerts.run(desk.now());
    int[] changes = {0};
    desk.book.changes.subscribe(change -> changes[0]++);
    desk.after(minutes(1));
    desk.after(minutes(1));
    assertThat(changes[0]).isZero();
  }
}
