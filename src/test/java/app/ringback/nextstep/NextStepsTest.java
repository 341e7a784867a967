package app.ringback.nextstep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ringback.core.ActivityId;
import app.ringback.core.LeadId;
import app.ringback.core.ProblemException;
import app.ringback.lead.Stage;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityKind;
import app.ringback.timeline.StepExtras;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NextStepsTest {

  @TempDir Path folder;
  private StepFixture fixture;
  private Instant now;
  private Instant friday;

  @BeforeEach
  void openBook() {
    fixture = new StepFixture(folder);
    now = fixture.book.clock.instant();
    friday = now.plus(Duration.ofDays(4));
  }

  @AfterEach
  void closeBook() {
    fixture.close();
  }

  @Test
  void whatIsSetIsOpenWithEverythingSaidAboutIt() {
    LeadId lead = fixture.lead(Stage.WORKING);
    NextStep set =
        fixture
            .set(
                NewNextStepBuilder.builder(NewNextStep.of(lead, NextStepKind.SEND, friday))
                    .deadlineAt(friday.plusSeconds(3600))
                    .remind(Duration.ofMinutes(15))
                    .note(" The brochure ")
                    .build())
            .step();
    assertThat(fixture.open(lead)).containsExactly(set);
    assertThat(set.note()).isEqualTo("The brochure");
    assertThat(set.remindAt()).isEqualTo(friday.minusSeconds(900));
    assertThat(set.deadlineAt()).isEqualTo(friday.plusSeconds(3600));
    assertThat(set.setAt()).isEqualTo(now);
    assertThat(fixture.stage(lead)).isEqualTo(Stage.WORKING);
    assertThat(fixture.timeline(lead))
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.event()).isEqualTo("next_step");
          assertThat(StepExtras.kind(entry)).isEqualTo("send");
          assertThat(StepExtras.dueAt(entry)).contains(friday);
        });
  }

  @ParameterizedTest
  @CsvSource({
    "NEW,BOOKED",
    "WORKING,BOOKED",
    "DORMANT,BOOKED",
    "LOST,BOOKED",
    "BOOKED,BOOKED",
    "WON,WON"
  })
  void anAppointmentMovesTheStageToBooked(Stage before, Stage after) {
    LeadId lead = fixture.lead(before);
    fixture.set(NewNextStep.of(lead, NextStepKind.APPOINTMENT, friday));
    assertThat(fixture.stage(lead)).isEqualTo(after);
    assertThat(stages(lead)).hasSize(before == after ? 0 : 1);
  }

  @Test
  void whatIsAgreedWhileACallIsClosedCountsFromItsEnd() {
    LeadId lead = fixture.lead(Stage.WORKING);
    ActivityId call =
        fixture.entry(
            lead, ActivityKind.CALL, entry -> entry.direction("out").status("sent").seconds(90.5));
    fixture.book.clock.advance(Duration.ofMinutes(10));
    StepChange change =
        fixture.set(
            NewNextStepBuilder.builder(NewNextStep.of(lead, NextStepKind.APPOINTMENT, friday))
                .setBy(call)
                .build());
    Instant end = now.plusMillis(90_500);
    assertThat(change.step().setAt()).isEqualTo(end);
    assertThat(change.step().setBy()).isEqualTo(call);
    assertThat(stages(lead)).extracting(Activity::at).containsExactly(end);
  }

  @Test
  void nothingIsSetForThePastOrForALeadThatIsGone() {
    LeadId lead = fixture.lead(Stage.NEW);
    assertThatThrownBy(() -> fixture.set(NewNextStep.of(lead, NextStepKind.CALLBACK, now)))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("past");
    LeadId gone = fixture.book.ids.lead();
    assertThatThrownBy(() -> fixture.set(NewNextStep.of(gone, NextStepKind.CALLBACK, friday)))
        .isInstanceOf(ProblemException.class);
    assertThat(fixture.open(lead)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "CALLBACK,DONE",
    "SEND,CANCELED",
    "APPOINTMENT,KEPT",
    "APPOINTMENT,NO_SHOW",
    "APPOINTMENT,CANCELED"
  })
  void aStepEndsOnce(NextStepKind kind, Outcome outcome) {
    LeadId lead = fixture.lead(Stage.WORKING);
    NextStep step = fixture.set(NewNextStep.of(lead, kind, friday)).step();
    NextStep ended = close(step, outcome).step();
    assertThat(ended.outcome()).isEqualTo(outcome);
    assertThat(ended.outcomeAt()).isEqualTo(now);
    assertThat(fixture.open(lead)).isEmpty();
    assertThatThrownBy(() -> close(step, outcome)).hasMessageContaining("ended or moved already");
  }

  @ParameterizedTest
  @EnumSource(names = {"OPEN", "RESCHEDULED", "DONE"})
  void anAppointmentIsKeptOrNot(Outcome outcome) {
    NextStep step =
        fixture
            .set(NewNextStep.of(fixture.lead(Stage.NEW), NextStepKind.APPOINTMENT, friday))
            .step();
    assertThatThrownBy(() -> close(step, outcome)).isInstanceOf(ProblemException.class);
  }

  @Test
  void reschedulingClosesARowAndOpensAnother() {
    LeadId lead = fixture.lead(Stage.WORKING);
    NextStep step =
        fixture
            .set(
                NewNextStepBuilder.builder(NewNextStep.of(lead, NextStepKind.APPOINTMENT, friday))
                    .remind(Duration.ofMinutes(30))
                    .place("Their roof")
                    .minutes(45)
                    .build())
            .step();
    Instant monday = friday.plus(Duration.ofDays(3));
    StepChange moved =
        fixture
            .book
            .transactions()
            .write(tx -> fixture.steps.reschedule(tx, step.id(), monday, now));
    assertThat(fixture.open(lead)).containsExactly(moved.step());
    assertThat(moved.step().previous()).isEqualTo(step.id());
    assertThat(moved.step().dueAt()).isEqualTo(monday);
    assertThat(moved.step().remindAt()).isEqualTo(monday.minusSeconds(1800));
    assertThat(moved.step().icalUid()).isEqualTo(step.icalUid()).isNotEmpty();
    assertThat(moved.step().icalSequence()).isEqualTo(1);
    assertThat(find(step).outcome()).isEqualTo(Outcome.RESCHEDULED);

    fixture.book.transactions().run(tx -> fixture.steps.undo(tx, moved));
    assertThat(fixture.open(lead)).containsExactly(step);
  }

  @Test
  void takingBackAnAppointmentLeavesNoTraceOfABooking() {
    LeadId lead = fixture.lead(Stage.WORKING);
    StepChange change = fixture.set(NewNextStep.of(lead, NextStepKind.APPOINTMENT, friday));
    fixture.book.transactions().run(tx -> fixture.steps.undo(tx, change));
    assertThat(fixture.open(lead)).isEmpty();
    assertThat(fixture.stage(lead)).isEqualTo(Stage.WORKING);
    assertThat(fixture.timeline(lead)).isEmpty();
  }

  @Test
  void takingBackAnEndOpensTheStepAgain() {
    LeadId lead = fixture.lead(Stage.WORKING);
    NextStep step = fixture.set(NewNextStep.of(lead, NextStepKind.CALLBACK, friday)).step();
    StepChange done = close(step, Outcome.DONE);
    fixture.book.transactions().run(tx -> fixture.steps.undo(tx, done));
    assertThat(fixture.open(lead)).containsExactly(step);
    assertThatThrownBy(() -> fixture.book.transactions().run(tx -> fixture.steps.undo(tx, done)))
        .hasMessageContaining("changed meanwhile");
  }

  @Test
  void aReminderIsDueFromItsTimeUntilTheStepItself() {
    LeadId lead = fixture.lead(Stage.WORKING);
    NextStep step =
        fixture
            .set(
                NewNextStepBuilder.builder(NewNextStep.of(lead, NextStepKind.CALLBACK, friday))
                    .remind(Duration.ofMinutes(15))
                    .build())
            .step();
    Instant remind = friday.minusSeconds(900);
    assertThat(due(now)).isEmpty();
    assertThat(next(now)).isEqualTo(remind);
    assertThat(due(remind)).containsExactly(step);
    assertThat(next(remind)).isNull();
    assertThat(due(friday)).isEmpty();
    close(step, Outcome.CANCELED);
    assertThat(due(remind)).isEmpty();
  }

  private List<NextStep> due(Instant at) {
    return fixture.book.transactions().read(tx -> new ReminderQueries().due(tx, at, 10));
  }

  private @org.jspecify.annotations.Nullable Instant next(Instant at) {
    return fixture.book.transactions().read(tx -> new ReminderQueries().next(tx, at)).orElse(null);
  }

  private StepChange close(NextStep step, Outcome outcome) {
    return fixture
        .book
        .transactions()
        .write(tx -> fixture.steps.close(tx, step.id(), outcome, now));
  }

  private NextStep find(NextStep step) {
    return fixture.book.transactions().read(tx -> fixture.store.find(tx, step.id())).orElseThrow();
  }

  private List<Activity> stages(LeadId lead) {
    return fixture.timeline(lead).stream()
        .filter(entry -> entry.kind() == ActivityKind.STAGE)
        .toList();
  }
}
