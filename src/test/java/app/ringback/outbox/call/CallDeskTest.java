package app.ringback.outbox.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ringback.core.ProblemException;
import app.ringback.outbox.CallRequest;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.DispatchState;
import app.ringback.testing.twilio.FakePhone;
import app.ringback.timeline.Activity;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallDeskTest {

  @TempDir Path folder;
  private CallFixture fixture;

  @BeforeEach
  void open() {
    fixture = new CallFixture(folder);
  }

  @AfterEach
  void noLeadWasEverRungWithNobodyThere() {
    assertThat(fixture.twilio.lonely()).isEmpty();
    fixture.close();
  }

  @Test
  void theRepIsRungFirstAndTheLeadOnlyAfterTheKey() {
    Dispatch call = fixture.start();
    fixture.pass(30);
    assertThat(fixture.phase()).isEqualTo(CallPhase.REP_ANSWERED);
    assertThat(fixture.twilio.callsTo(CallFixture.LEAD)).isEmpty();
    assertThat(fixture.again(call).state()).isEqualTo(DispatchState.QUEUED);

    fixture.desk.onTheLine(call.id());
    fixture.pass(1);

    assertThat(fixture.phase()).isEqualTo(CallPhase.RINGING_LEAD);
    assertThat(fixture.twilio.callsTo(CallFixture.LEAD)).hasSize(1);
    assertThat(fixture.twilio.callsTo(CallFixture.REP.e164())).hasSize(1);
  }

  @Test
  void aWholeCallIsLoggedWithItsLengthByItself() {
    Dispatch call = fixture.talking();
    assertThat(fixture.phase()).isEqualTo(CallPhase.LEAD_ON_LINE);
    assertThat(fixture.again(call).state()).isEqualTo(DispatchState.DELIVERED);
    fixture.pass(61);

    fixture.twilio.hangUp(CallFixture.LEAD);
    fixture.pass(2);

    Activity entry = fixture.entry(call);
    assertThat(entry.status()).isEqualTo("delivered");
    assertThat(entry.answeredBy()).isEqualTo("human");
    assertThat(entry.seconds()).isBetween(60.0, 64.0);
    assertThat(entry.cost()).isEqualTo("0.02800");
    assertThat(fixture.desk.latest().orElseThrow().end()).isEqualTo(CallEnd.LEAD_HUNG_UP);
    assertThat(fixture.openLegs()).isEmpty();
  }

  @Test
  void everyPhaseIsTold() {
    fixture.talking();
    fixture.twilio.hangUp(CallFixture.LEAD);
    fixture.pass(2);
    assertThat(fixture.seen.stream().map(LiveCall::phase).distinct())
        .containsExactly(
            CallPhase.RINGING_REP,
            CallPhase.REP_ANSWERED,
            CallPhase.REP_ON_LINE,
            CallPhase.RINGING_LEAD,
            CallPhase.LEAD_ON_LINE,
            CallPhase.ENDED);
  }

  @Test
  void theKeyDoesNotCountWhileTheRepsPhoneStillRings() {
    Dispatch call = fixture.start();
    fixture.pass(2);
    fixture.desk.onTheLine(call.id());
    fixture.pass(30);
    assertThat(fixture.phase()).isEqualTo(CallPhase.REP_ANSWERED);
    assertThat(fixture.twilio.callsTo(CallFixture.LEAD)).isEmpty();
  }

  @Test
  void aRepWhoDoesNotAnswerCancelsTheCall() {
    fixture.twilio.phone(CallFixture.REP.e164(), FakePhone.nobody());
    Dispatch call = fixture.start();
    fixture.pass(25);
    assertThat(fixture.again(call).state()).isEqualTo(DispatchState.CANCELED);
    assertThat(fixture.again(call).errorMessage()).contains("not answered");
    assertThat(fixture.twilio.callsTo(CallFixture.LEAD)).isEmpty();
    assertThat(fixture.entry(call).status()).isEqualTo("canceled");
  }

  @Test
  void aPhoneThatAnswersWithoutAKeyIsHungUpAndTheLeadIsLeftInPeace() {
    Dispatch call = fixture.start();
    fixture.pass(80);
    assertThat(fixture.again(call).state()).isEqualTo(DispatchState.CANCELED);
    assertThat(fixture.desk.latest().orElseThrow().end()).isEqualTo(CallEnd.NOT_CONFIRMED);
    assertThat(fixture.openLegs()).isEmpty();
    assertThat(fixture.twilio.callsTo(CallFixture.LEAD)).isEmpty();
  }

  @Test
  void aRepWhoHangsUpWhileTheLeadsPhoneRingsEndsThat() {
    Dispatch call = fixture.ringingLead();
    fixture.pass(1);
    fixture.twilio.hangUp(CallFixture.REP.e164());
    fixture.pass(2);
    assertThat(fixture.openLegs()).isEmpty();
    assertThat(fixture.again(call).state()).isEqualTo(DispatchState.SENT);
    assertThat(fixture.entry(call).answeredBy()).isEqualTo("none");
  }

  @Test
  void hangingUpEndsBothLegsWhereverTheCallIs() {
    for (int seconds : List.of(0, 3, 7, 9, 16)) {
      Dispatch call =
          fixture.desk.start(CallRequest.of(fixture.lead("+1206555020" + seconds % 10).id()));
      fixture.pass(Math.min(seconds, 7));
      fixture.desk.onTheLine(call.id());
      fixture.pass(Math.max(0, seconds - 7));
      fixture.desk.hangUp(call.id());
      fixture.pass(3);
      assertThat(fixture.openLegs()).as("after " + seconds + " s").isEmpty();
      assertThat(fixture.phase()).isEqualTo(CallPhase.ENDED);
    }
  }

  @Test
  void aBusyLineFailsInWordsAndALineThatIsNotAnsweredIsATouch() {
    fixture.twilio.phone(CallFixture.LEAD, FakePhone.busy());
    Dispatch busy = fixture.ringingLead();
    fixture.pass(3);
    assertThat(fixture.again(busy).state()).isEqualTo(DispatchState.FAILED);
    assertThat(fixture.again(busy).errorMessage()).isEqualTo("The line was busy.");

    fixture.twilio.phone("+12065550178", FakePhone.nobody());
    Dispatch call = fixture.desk.start(CallRequest.of(fixture.lead("+12065550178").id()));
    fixture.pass(7);
    fixture.desk.onTheLine(call.id());
    fixture.pass(50);
    assertThat(fixture.again(call).state()).isEqualTo(DispatchState.SENT);
    assertThat(fixture.entry(call).isTouch()).isTrue();
    assertThat(fixture.entry(call).answeredBy()).isEqualTo("none");
  }

  @Test
  void anOptOutWhileTheRepsPhoneRingsKeepsTheLeadFromBeingCalled() {
    Dispatch call = fixture.start();
    fixture.pass(7);
    fixture.optOut();
    fixture.desk.onTheLine(call.id());
    fixture.pass(3);
    assertThat(fixture.twilio.callsTo(CallFixture.LEAD)).isEmpty();
    assertThat(fixture.again(call).state()).isEqualTo(DispatchState.CANCELED);
    assertThat(fixture.openLegs()).isEmpty();
  }

  @Test
  void aCallAtNightIsHeldAndRingsNobody() {
    fixture.book.clock.advance(Duration.ofHours(12));
    Dispatch call = fixture.start();
    assertThat(call.state()).isEqualTo(DispatchState.HELD);
    fixture.pass(3);
    assertThat(fixture.twilio.calls()).isEmpty();
  }

  @Test
  void withoutAPhoneOfTheRepsNothingBegins() {
    fixture.terms = new CallTerms(Optional.empty(), "", "", false);
    assertThatThrownBy(() -> fixture.start())
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("phone");
    assertThat(fixture.twilio.calls()).isEmpty();
  }

  @Test
  void aSecondCallWaitsForTheEndOfTheFirst() {
    fixture.talking();
    assertThatThrownBy(() -> fixture.desk.start(CallRequest.of(fixture.lead("+12065550178").id())))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("in a call already");
  }

  @Test
  void theRepIsMutedAndHeardAgain() {
    Dispatch call = fixture.talking();
    fixture.desk.mute(call.id(), true);
    fixture.pass(1);
    assertThat(fixture.twilio.callsTo(CallFixture.REP.e164()).getFirst().isMuted()).isTrue();
    assertThat(fixture.desk.latest().orElseThrow().muted()).isTrue();
    fixture.desk.mute(call.id(), false);
    fixture.pass(1);
    assertThat(fixture.twilio.callsTo(CallFixture.REP.e164()).getFirst().isMuted()).isFalse();
  }

  @Test
  void theRepsWordForItIsKeptAndANoteThatTellsOfAnOptOutIsAskedAbout() {
    Dispatch call = fixture.talking();
    fixture.desk.outcome(call.id(), CallOutcome.NOT_INTERESTED, "asked not to be called again");
    fixture.twilio.hangUp(CallFixture.LEAD);
    fixture.pass(2);
    Activity entry = fixture.entry(call);
    assertThat(entry.extra()).extractingByKey("outcome").hasToString("\"not_interested\"");
    assertThat(entry.body()).isEqualTo("asked not to be called again");
    assertThat(entry.answeredBy()).isEqualTo("human");
    boolean asked =
        fixture
            .book
            .transactions()
            .read(tx ->
                new app.ringback.compliance.OptOutQuestionStore("test")
                    .open(tx, call.leadId())
                    .isPresent());
    assertThat(asked).isTrue();
  }

  @Test
  void pressingOneOnThePhoneCountsToo() {
    fixture.terms =
        new CallTerms(Optional.of(CallFixture.REP), "https://host/join", "ringback-1", false);
    fixture.twilio.hosted(address ->
        "<Response><Dial><Conference"
            + " endConferenceOnExit=\"true\">ringback-1</Conference></Dial></Response>");
    fixture.twilio.phone(CallFixture.REP.e164(), FakePhone.person().pressesOne());
    fixture.start();
    fixture.pass(8);
    assertThat(fixture.phase()).isEqualTo(CallPhase.RINGING_LEAD);
  }

  @Test
  void aPhoneAnsweredTooFastMayPressWhatItLikes() {
    fixture.terms =
        new CallTerms(Optional.of(CallFixture.REP), "https://host/join", "ringback-1", false);
    fixture.twilio.hosted(address ->
        "<Response><Dial><Conference"
            + " endConferenceOnExit=\"true\">ringback-1</Conference></Dial></Response>");
    fixture.twilio.phone(
        CallFixture.REP.e164(),
        FakePhone.person().answersAfter(Duration.ofSeconds(2)).pressesOne());
    Dispatch call = fixture.start();
    fixture.pass(20);
    assertThat(fixture.phase()).isEqualTo(CallPhase.REP_ANSWERED);
    assertThat(fixture.desk.latest().orElseThrow().suspectVoicemail()).isTrue();
    assertThat(fixture.twilio.callsTo(CallFixture.LEAD)).isEmpty();

    fixture.desk.onTheLine(call.id());
    fixture.pass(1);
    assertThat(fixture.phase()).isEqualTo(CallPhase.RINGING_LEAD);
  }

  @Test
  void withoutAScreenAndWithoutAssetsNobodyIsRung() {
    fixture.start();
    fixture.desk.runDue(false);
    assertThat(fixture.twilio.calls()).isEmpty();
    assertThat(fixture.desk.nextPass(false)).isEmpty();
  }
}
