package app.ringback.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ringback.agenda.TriageCard;
import app.ringback.agenda.wake.WakeKind;
import app.ringback.core.Change;
import app.ringback.core.LeadId;
import app.ringback.core.ProblemException;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.DispatchState;
import app.ringback.outbox.OutboxLoop;
import app.ringback.outbox.TextRequest;
import app.ringback.outbox.TextRequestBuilder;
import app.ringback.testing.twilio.FakeRequest;
import app.ringback.testing.twilio.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole desk whose computer sleeps and whose clock is changed. */
class WakingTest {

  private static final String JANE = "+12065550160";

  @TempDir Path folder;
  private TwilioDesk twilioDesk;
  private Desk desk;

  @BeforeEach
  void open() throws Exception {
    twilioDesk = new TwilioDesk(folder, "");
    desk = twilioDesk.desk;
    // The first look is that of the start.
    desk.followUp().awake();
  }

  @AfterEach
  void close() {
    twilioDesk.close();
  }

  private Dispatch text(LeadId lead, Duration in) {
    return desk.sending()
        .outbox()
        .queueText(
            TextRequestBuilder.builder(TextRequest.of(lead, "Still thinking about solar?"))
                .sendAt(twilioDesk.clock.instant().plus(in))
                .build());
  }

  private DispatchState state(Dispatch dispatch) {
    return desk.sending().outbox().find(dispatch.id()).orElseThrow().state();
  }

  private Optional<TriageCard> card() {
    return desk.transactions()
        .read(tx -> desk.agendas().triage().card(tx, twilioDesk.clock.instant()));
  }

  @Test
  void aStopThatCameWhileTheLidWasClosedIsReadBeforeAnythingLeaves() {
    Dispatch text = text(twilioDesk.lead("Jane", JANE), Duration.ofHours(1));
    twilioDesk.computer.sleep(Duration.ofHours(2));
    twilioDesk.twilio.receive(JANE, "STOP");

    desk.followUp().awake();
    desk.sending().worker().runDue();

    assertThat(state(text)).isIn(DispatchState.CANCELED, DispatchState.REFUSED);
    assertThat(texted()).isEmpty();
  }

  @Test
  void theOutboxItselfWaitsUntilItIsKnownWhatCameIn() throws Exception {
    LeadId jane = twilioDesk.lead("Jane", JANE);
    Dispatch text = text(jane, Duration.ofHours(1));
    CountDownLatch over = new CountDownLatch(1);
    desk.changes()
        .subscribe(change -> {
          if (change instanceof Change.DispatchChanged && !state(text).isWaiting()) {
            over.countDown();
          }
        });
    try (OutboxLoop loop = desk.sending().newLoop()) {
      loop.start(() -> {});
      twilioDesk.computer.sleep(Duration.ofHours(2));
      twilioDesk.twilio.receive(JANE, "STOP");
      desk.changes().publish(new Change.ClockMoved());
      assertThat(over.await(30, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(state(text)).isIn(DispatchState.CANCELED, DispatchState.REFUSED);
    assertThat(texted()).isEmpty();
  }

  /** What left to anybody. */
  private List<FakeRequest> texted() {
    return twilioDesk.twilio.posts().stream()
        .filter(post -> post.path().endsWith("/Messages.json"))
        .toList();
  }

  private Instant now() {
    return twilioDesk.clock.instant();
  }

  @Test
  void whileTheAccountDoesNotAnswerNothingLeavesForAWhile() {
    Dispatch text = text(twilioDesk.lead("Jane", JANE), Duration.ofHours(1));
    twilioDesk.computer.sleep(Duration.ofHours(2));
    twilioDesk.twilio.nextList(new Fault.DropBefore(), new Fault.DropBefore());

    assertThatThrownBy(() -> desk.followUp().awake()).isInstanceOf(ProblemException.class);
    twilioDesk.computer.run(Duration.ofSeconds(10));
    assertThat(desk.followUp().next()).contains(now());
    desk.followUp().awake();
    desk.sending().worker().runDue();

    assertThat(state(text)).isEqualTo(DispatchState.SENT);
    assertThat(texted()).hasSize(1);
  }

  @Test
  void aClockSetBackAnHourSendsNothingTwiceAndMakesOneCard() {
    LeadId jane = twilioDesk.lead("Jane", JANE);
    Dispatch sent = text(jane, Duration.ofMinutes(1));
    twilioDesk.computer.run(Duration.ofMinutes(2));
    desk.followUp().awake();
    desk.sending().worker().runDue();
    assertThat(state(sent)).isEqualTo(DispatchState.SENT);

    twilioDesk.computer.set(Duration.ofHours(-1));
    for (int i = 0; i < 90; i++) {
      desk.followUp().awake();
      desk.sending().worker().runDue();
      twilioDesk.computer.run(Duration.ofMinutes(1));
    }

    assertThat(texted()).hasSize(1);
    assertThat(card().orElseThrow().wakes())
        .singleElement()
        .satisfies(wake -> assertThat(wake.kind()).isEqualTo(WakeKind.BACK));
  }

  @Test
  void aFlightWithTheLidClosedIsOneCard() {
    twilioDesk.computer.sleep(Duration.ofHours(5));
    twilioDesk.computer.travel("America/New_York");
    desk.followUp().awake();
    twilioDesk.computer.run(Duration.ofSeconds(20));
    desk.followUp().awake();
    assertThat(card().orElseThrow().newZone()).contains("America/New_York");
    assertThat(card().orElseThrow().wakes()).hasSize(1);
  }

  @Test
  void aRingbackThatWasClosedOverNightWakesWhenItIsOpened() {
    assertThat(desk.listening().pollTextsOnce()).isTrue();
    twilioDesk.computer.run(Duration.ofHours(9));
    // As another process would, which has not looked at the clock before.
    new Waking(desk, twilioDesk.computer.pulse(), desk.agendas().wakes()).look(() -> {});
    List<?> open = desk.transactions().read(tx -> desk.agendas().wakes().open(tx, now()));
    assertThat(open).hasSize(1);
  }
}
