package app.ringback.cadence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ringback.cadence.Cadences.Enrolled;
import app.ringback.cadence.RecordedCarriers.Killed;
import app.ringback.cadence.RecordedCarriers.Left;
import app.ringback.core.Channel;
import app.ringback.core.ProblemException;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadPhone;
import app.ringback.lead.Stage;
import app.ringback.testing.Guards;
import app.ringback.timeline.Activity;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CadenceRunnerTest {

  /** Monday, 2 March 2026, 10:00 in Washington and at the rep's. */
  private static final Instant MONDAY = Instant.parse("2026-03-02T18:00:00Z");

  @TempDir(factory = QuickFolder.class)
  Path folder;

  private CadenceDesk desk;

  @BeforeEach
  void open() {
    desk = new CadenceDesk(folder, MONDAY);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private static Instant at(int day, int hour, int minute) {
    return LocalDate.of(2026, 3, day).atTime(hour, minute).atZone(Guards.REP).toInstant();
  }

  private List<String> left() {
    return desk.carriers.left.stream().map(CadenceRunnerTest::day).toList();
  }

  private static String day(Left left) {
    ZonedDateTime at = left.at().atZone(Guards.REP);
    return at.getDayOfMonth() + " " + at.toLocalTime() + " " + left.channel();
  }

  private List<TouchState> states(Lead lead) {
    return desk.touches(lead.id()).stream().map(Touch::state).toList();
  }

  private static Plan plan(Step... steps) {
    return Plan.of("Mine", List.of(steps));
  }

  @Test
  void theShippedCadenceRunsByItselfToItsEnd() {
    Lead ana = desk.ana();
    desk.enroll(ana, "default");

    desk.until(at(18, 12, 0));

    // 8 March is a Sunday: nothing of the plan falls on it. The clocks go forward that day.
    assertThat(left())
        .containsExactly(
            "2 10:00 text", "3 09:00 email", "7 09:00 text", "9 09:00 email", "16 09:00 email");
    assertThat(desk.enrollment(ana.id()).endedBy()).isEqualTo("");
    assertThat(states(ana))
        .containsExactly(
            TouchState.PLANNED,
            TouchState.DONE,
            TouchState.DONE,
            TouchState.PLANNED,
            TouchState.DONE,
            TouchState.DONE,
            TouchState.PLANNED,
            TouchState.DONE);

    desk.until(at(28, 12, 0));

    assertThat(desk.enrollment(ana.id()).endedBy()).isEqualTo("finished");
    assertThat(states(ana)).doesNotContain(TouchState.PLANNED).contains(TouchState.MISSED);
    assertThat(desk.again(ana.id()).stage()).isEqualTo(Stage.DORMANT);
    List<Reengagements.Reminder> reminders =
        desk.transactions()
            .read(tx ->
                new Reengagements(desk.cadence())
                    .due(tx, desk.clock.instant().plus(Duration.ofDays(90)), 9));
    assertThat(reminders)
        .singleElement()
        .satisfies(reminder ->
            assertThat(reminder.dueAt()).isEqualTo(Instant.parse("2026-06-02T16:00:00Z")));
  }

  @Test
  void callsDoneByHandCountForTheirStep() {
    Lead ana = desk.ana();
    desk.enroll(ana, "Default");
    desk.clock.advance(Duration.ofMinutes(20));
    desk.called(ana, "none");
    desk.pass();

    Touch call = desk.touches(ana.id()).getFirst();
    assertThat(call.state()).isEqualTo(TouchState.DONE);
    assertThat(desk.timeline(ana.id())).extracting(Activity::id).contains(call.activity());
  }

  @Test
  void everyReasonEndsItBeforeAnythingElseLeaves() {
    for (String reason :
        List.of("responded", "opted_out", "booked", "lost", "owner_changed", "answered")) {
      int before = desk.carriers.left.size();
      Lead lead =
          desk.lead(
              reason,
              "+1206555%04d".formatted(before + 1000),
              reason + "@example.com",
              next -> next.region("WA"));
      desk.enroll(lead, "Default");
      desk.pass();
      int sent = desk.carriers.left.size();
      desk.clock.advance(Duration.ofMinutes(3));
      switch (reason) {
        case "responded" -> desk.wrote(lead, "Who is this?");
        case "opted_out" -> desk.wrote(lead, "STOP");
        case "booked" -> desk.stage(lead, Stage.BOOKED);
        case "lost" -> desk.stage(lead, Stage.LOST);
        case "owner_changed" -> desk.change(lead.id(), next -> next.owner("Kim"));
        default -> desk.called(lead, "human");
      }
      desk.until(desk.clock.instant().plus(Duration.ofDays(30)));

      assertThat(desk.carriers.left).as(reason).hasSize(sent);
      assertThat(desk.enrollment(lead.id()).endedBy())
          .isEqualTo(reason.equals("answered") ? "responded" : reason);
      assertThat(states(lead)).doesNotContain(TouchState.PLANNED);
      assertThat(desk.again(lead.id()).stage()).isNotEqualTo(Stage.DORMANT);
    }
  }

  @Test
  void whatWaitsForTheNetworkDoesNotLeaveOnceTheLeadAnswered() {
    Lead ana = desk.ana();
    desk.enroll(ana, "Default");
    desk.carriers.online = false;
    desk.pass();
    assertThat(desk.carriers.left).isEmpty();

    desk.clock.advance(Duration.ofMinutes(10));
    desk.wrote(ana, "Call me tomorrow");
    desk.carriers.online = true;
    // The sender is faster than the runner.
    desk.clock.advance(Duration.ofMinutes(30));
    desk.worker().runDue();
    desk.until(at(9, 12, 0));

    assertThat(desk.carriers.left).isEmpty();
    assertThat(desk.timeline(ana.id()))
        .anySatisfy(entry -> assertThat(entry.status()).isEqualTo("canceled"));
  }

  @Test
  void whoIsAwayIsLeftAloneUntilTheStatedDay() {
    Lead ana = desk.ana();
    desk.enroll(ana, "Default");
    desk.pass();
    desk.clock.set(at(3, 9, 1));
    desk.pass();
    desk.away(ana, LocalDate.of(2026, 3, 18));

    desk.until(at(17, 20, 0));
    assertThat(left()).containsExactly("2 10:00 text", "3 09:01 email");

    desk.until(at(21, 20, 0));
    // Of day 4 to 14 the first, a call, is on the 18th; the text comes two days after it.
    assertThat(left()).hasSize(3).last().isEqualTo("20 09:00 text");
  }

  @Test
  void aPauseMovesWhatLiesAheadAndNothingComesInABurst() {
    Lead ana = desk.ana();
    desk.enroll(ana, "Default");
    desk.pass();
    desk.transactions().run(tx -> desk.enrollments().pause(tx, ana.id()));
    desk.until(at(12, 11, 0));
    assertThat(left()).hasSize(1);

    desk.transactions().run(tx -> desk.enrollments().resume(tx, ana.id()));
    desk.until(at(31, 20, 0));

    assertThat(left())
        .containsExactly(
            "2 10:00 text", "13 09:00 email", "17 09:00 text", "19 09:00 email", "26 09:00 email");
  }

  @Test
  void whatIsPausedBeforeItLeftIsSentOnceAfterwards() {
    Lead ana = desk.ana();
    desk.enroll(ana, "Default");
    desk.carriers.online = false;
    desk.pass();
    desk.transactions().run(tx -> desk.enrollments().pause(tx, ana.id()));
    desk.carriers.online = true;
    desk.until(at(4, 10, 0));
    assertThat(left()).isEmpty();

    desk.transactions().run(tx -> desk.enrollments().resume(tx, ana.id()));
    desk.until(at(4, 18, 0));

    assertThat(left()).hasSize(1).first().asString().startsWith("4").endsWith("text");
  }

  @Test
  void aLidThatWasShutForWeeksLetsNoBurstOut() {
    List<Lead> leads =
        java.util.stream.IntStream.range(0, 20)
            .mapToObj(i ->
                desk.lead(
                    "L" + i,
                    "+120655502%02d".formatted(i),
                    "l" + i + "@example.com",
                    next -> next.region("WA")))
            .toList();
    leads.forEach(lead -> desk.enroll(lead, "Default"));
    desk.pass();
    desk.carriers.left.clear();

    // Nobody was there for 12 days: a mail, a text and a mail came due.
    desk.clock.set(at(14, 10, 0));
    desk.pass();
    assertThat(desk.carriers.left).isEmpty();
    desk.until(at(14, 23, 0));

    assertThat(desk.carriers.left).hasSize(20).extracting(Left::to).doesNotHaveDuplicates();
    assertThat(desk.carriers.left.stream().map(Left::at).distinct().count()).isGreaterThan(10);
    desk.until(at(31, 23, 0));
    for (Lead lead : leads) {
      List<LocalDate> days =
          desk.carriers.left.stream()
              .filter(one ->
                  one.to().equals(lead.phones().getFirst().number())
                      || one.to().equals(lead.emails().getFirst().address()))
              .map(one -> one.at().atZone(Guards.REP).toLocalDate())
              .toList();
      assertThat(days).hasSize(4).doesNotHaveDuplicates();
    }
  }

  @Test
  void aStepWithAHoleIsLeftToTheHandAndSaysWhatIsMissing() {
    desk.add(plan(Step.on(1, Channel.TEXT, "About {interest}"), Step.on(2, Channel.TEXT, "Hi")));
    Lead ana = desk.ana();
    desk.enroll(ana, "Mine");
    desk.until(at(4, 12, 0));

    Touch first = desk.touches(ana.id()).getFirst();
    assertThat(first.state()).isEqualTo(TouchState.PLANNED);
    assertThat(first.automatic()).isFalse();
    assertThat(first.note()).isEqualTo("missing: interest");
    assertThat(left()).containsExactly("3 09:00 text");
  }

  @Test
  void withoutATemplateOrAPostalAddressItIsLeftToTheHand() {
    desk.add(plan(Step.on(1, Channel.TEXT, "none"), Step.on(1, Channel.EMAIL, "Hi")));
    desk.mayMail = false;
    Lead ana = desk.ana();
    desk.enroll(ana, "Mine");
    desk.until(at(3, 12, 0));

    assertThat(left()).isEmpty();
    assertThat(desk.touches(ana.id()))
        .allSatisfy(touch -> assertThat(touch.automatic()).isFalse())
        .extracting(Touch::note)
        .containsExactly(
            "there is no template \"none\"", "your postal address is missing in the settings");
  }

  @Test
  void whatOnlyMayBeSentWithConsentIsLeftToTheHandInFlorida() {
    Lead flo =
        desk.lead(
            "Flo", "+13055550160", "", next -> next.region("FL").timeZone("America/New_York"));
    desk.add(plan(Step.on(1, Channel.TEXT, "Hi")));
    desk.enroll(flo, "Mine");
    desk.until(at(3, 12, 0));

    assertThat(left()).isEmpty();
    Touch touch = desk.touches(flo.id()).getFirst();
    assertThat(touch.state()).isEqualTo(TouchState.PLANNED);
    assertThat(touch.note()).contains("written consent");
  }

  @Test
  void aTextIsSkippedWithoutANumberThatTakesTexts() {
    Lead ana =
        desk.lead(
            "Ana",
            "",
            "ana@example.com",
            next ->
                next.phones(List.of(new LeadPhone("+12065550160", "", true, false, true)))
                    .region("WA"));
    desk.enroll(ana, "Default");
    desk.until(at(9, 12, 0));

    assertThat(left()).containsExactly("3 09:00 email", "9 09:00 email");
    assertThat(states(ana).get(1)).isEqualTo(TouchState.SKIPPED);
  }

  @Test
  void aStepThatBlocksHoldsWhatComesAfterIt() {
    Step call = StepBuilder.builder(Step.on(1, Channel.CALL, "")).blocking(true).build();
    desk.add(plan(call, Step.on(2, Channel.TEXT, "Hi"), Step.on(4, Channel.TEXT, "Again")));
    Lead ana = desk.ana();
    desk.enroll(ana, "Mine");
    desk.until(at(9, 12, 0));
    assertThat(left()).isEmpty();

    desk.called(ana, "none");
    desk.until(at(31, 12, 0));

    assertThat(left()).containsExactly("10 09:00 text", "12 09:00 text");
    assertThat(desk.again(ana.id()).stage()).isEqualTo(Stage.DORMANT);
  }

  @Test
  void aCallThatWasAnsweredByAMachineAnswersTheConditionToo() {
    Step text =
        StepBuilder.builder(Step.on(1, Channel.TEXT, "Missed you"))
            .from(LocalTime.of(14, 0))
            .conditions(Set.of(StepCondition.UNANSWERED))
            .build();
    desk.add(plan(Step.on(1, Channel.CALL, ""), text));
    Lead reached = desk.ana();
    Lead missed = desk.lead("Ben", "+12065550161", "", next -> next.region("WA"));
    desk.enroll(reached, "Mine");
    desk.enroll(missed, "Mine");
    desk.clock.advance(Duration.ofMinutes(5));
    desk.called(reached, "machine");
    desk.called(missed, "none");
    desk.until(at(2, 18, 0));

    assertThat(desk.carriers.left).extracting(Left::to).containsExactly("+12065550161");
    assertThat(states(reached)).containsExactly(TouchState.DONE, TouchState.SKIPPED);
  }

  @Test
  void stepsCanBeSkippedAndMoved() {
    Lead ana = desk.ana();
    desk.enroll(ana, "Default");
    desk.pass();
    List<Touch> touches = desk.touches(ana.id());
    UUID mail = touches.get(2).id();
    UUID text = touches.get(4).id();
    desk.transactions()
        .run(tx -> {
          desk.enrollments().skip(tx, mail);
          // At night: it leaves in the morning after.
          desk.enrollments().move(tx, text, at(5, 22, 0));
        });
    desk.until(at(7, 20, 0));

    assertThat(left()).containsExactly("2 10:00 text", "6 09:00 text");
  }

  @Test
  void editingAsksWhatHappensToLeadsThatAreOnIt() {
    Cadence before =
        desk.add(plan(Step.on(1, Channel.TEXT, "One"), Step.on(3, Channel.TEXT, "Old")));
    Plan after =
        plan(
            Step.on(1, Channel.TEXT, "One"),
            Step.on(4, Channel.TEXT, "New"),
            Step.on(6, Channel.TEXT, "Newer"));
    Lead moved = desk.ana();
    desk.enroll(moved, "Mine");
    desk.pass();
    desk.transactions()
        .run(tx -> desk.cadences().edit(tx, before, after, Enrolled.MOVE, desk.clock.instant()));
    desk.until(at(10, 12, 0));

    assertThat(desk.carriers.left)
        .extracting(Left::body)
        .satisfiesExactly(
            one -> assertThat(one).startsWith("One"),
            one -> assertThat(one).startsWith("New "),
            one -> assertThat(one).startsWith("Newer"));
    Cadence newest =
        desk.transactions().read(tx -> desk.cadences().named(tx, "mine")).orElseThrow();
    assertThat(newest.version()).isEqualTo(2);
    assertThat(newest.lineage()).isEqualTo(before.lineage());
  }

  @Test
  void whoStaysOnTheOldVersionGetsWhatItPlannedAndWhoIsStoppedGetsNothing() {
    Cadence before =
        desk.add(plan(Step.on(1, Channel.TEXT, "One"), Step.on(3, Channel.TEXT, "Old")));
    Lead ana = desk.ana();
    desk.enroll(ana, "Mine");
    desk.pass();
    Plan other = plan(Step.on(1, Channel.TEXT, "Else"));
    Cadence second =
        desk.transactions()
            .write(
                tx -> desk.cadences().edit(tx, before, other, Enrolled.KEEP, desk.clock.instant()));
    desk.until(at(4, 12, 0));
    assertThat(desk.carriers.left.getLast().body()).startsWith("Old");

    Lead ben = desk.lead("Ben", "+12065550161", "", next -> next.region("WA"));
    desk.enroll(ben, "Mine");
    desk.transactions()
        .run(tx -> desk.cadences().edit(tx, second, other, Enrolled.STOP, desk.clock.instant()));
    int sent = desk.carriers.left.size();
    desk.until(at(9, 12, 0));
    assertThat(desk.carriers.left).hasSize(sent);
    assertThat(desk.enrollment(ben.id()).endedBy()).isEqualTo("stopped");
  }

  @Test
  void aLeadIsOnOneCadenceAndOnlyWhileItMakesSense() {
    Lead ana = desk.ana();
    desk.enroll(ana, "Default");
    assertThatThrownBy(() -> desk.enroll(ana, "Default"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("already");
    assertThatThrownBy(() -> desk.enroll(ana, "Nope")).hasMessageContaining("no cadence");
    Lead ben = desk.lead("Ben", "+12065550161", "", next -> next.stage(Stage.WON));
    assertThatThrownBy(() -> desk.enroll(ben, "Default")).hasMessageContaining("won");
    Lead test = desk.lead("T", "+12065550162", "", next -> next.test(true));
    assertThatThrownBy(() -> desk.enroll(test, "Default")).hasMessageContaining("test lead");
  }

  @Test
  void aProcessThatEndsRightAfterTheCarrierTookItSendsNothingTwice() {
    Lead ana = desk.ana();
    desk.enroll(ana, "Default");
    desk.carriers.dies = () -> true;
    assertThatThrownBy(desk::pass).isInstanceOf(Killed.class);
    desk.carriers.dies = () -> false;
    desk.reopen();
    desk.until(at(2, 12, 0));

    assertThat(left()).containsExactly("2 10:00 text");
    assertThat(states(ana).get(1)).isEqualTo(TouchState.DONE);
  }

  @Test
  void aLeadWhoIsMergedGoesOnWithTheCadenceThatBeganFirst() {
    Lead ana = desk.ana();
    Lead same = desk.lead("Anna", "+12065550163", "", next -> next.region("WA"));
    desk.enroll(ana, "Default");
    desk.clock.advance(Duration.ofHours(1));
    Enrollment second = desk.enroll(same, "Default");
    desk.pass();
    int sent = desk.carriers.left.size();
    // As intake.MergedRowsStore moves them.
    desk.transactions()
        .run(tx -> {
          tx.dsl()
              .execute(
                  "update enrollment set lead_id = ? where lead_id = ?",
                  ana.id().value(),
                  same.id().value());
          tx.dsl()
              .execute(
                  "update touch set lead_id = ? where lead_id = ?",
                  ana.id().value(),
                  same.id().value());
          tx.dsl()
              .execute(
                  "update lead set merged_into = ? where id = ?",
                  ana.id().value(),
                  same.id().value());
        });
    desk.until(at(3, 18, 0));

    assertThat(desk.carriers.left).hasSize(sent + 1);
    assertThat(
            desk.transactions()
                .read(tx -> desk.cadence().enrollments().find(tx, second.id()))
                .orElseThrow()
                .endedBy())
        .isEqualTo("other_cadence");
  }

  @Test
  void whatCameWithAnArchiveWaitsAndWhatWasPastThenNeverRuns() {
    Lead ana = desk.ana();
    desk.enroll(ana, "Default");
    desk.clock.set(at(4, 12, 0));
    // As archive.TravellingRows takes them in.
    desk.transactions()
        .run(tx -> {
          tx.dsl()
              .execute("update enrollment set waiting = true, paused_at = ?", desk.clock.instant());
          tx.dsl().execute("update touch set paused = true where state = 'planned'");
        });
    desk.until(at(8, 12, 0));
    assertThat(left()).isEmpty();

    int resumed = desk.transactions().write(tx -> desk.enrollments().resumeWaiting(tx, 10));
    desk.until(at(20, 12, 0));

    assertThat(resumed).isEqualTo(1);
    assertThat(states(ana).subList(0, 3)).containsOnly(TouchState.MISSED);
    // The call of day 4 is due on Monday the 9th, the rest comes as far behind it as planned.
    assertThat(left()).containsExactly("11 09:00 text", "13 09:00 email", "20 09:00 email");
  }

  @Test
  void oneThatCannotBeMadeHoldsUpNoOther() {
    desk.add(plan(Step.on(1, Channel.TEXT, "long")));
    Lead ana = desk.ana();
    Lead ben = desk.lead("Ben", "+12065550161", "", next -> next.region("WA"));
    desk.enroll(ana, "Mine");
    desk.enroll(ben, "Default");
    desk.pass();

    assertThat(desk.carriers.left).extracting(Left::to).containsExactly("+12065550161");
    assertThat(desk.touches(ana.id()).getFirst().automatic()).isFalse();
    assertThat(desk.touches(ana.id()).getFirst().note()).contains("look at its template");
  }
}
