package app.ringback.outbox.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.outbox.Dispatch;
import app.ringback.outbox.DispatchState;
import app.ringback.testing.twilio.Fault;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong while a phone is asked to ring: it never rings twice. */
class CallFaultsTest {

  @TempDir Path folder;
  private CallFixture fixture;

  @BeforeEach
  void open() {
    fixture = new CallFixture(folder);
  }

  @AfterEach
  void nobodyWasRungTwiceOrAlone() {
    assertThat(fixture.twilio.callsTo(CallFixture.LEAD)).hasSizeLessThanOrEqualTo(1);
    assertThat(fixture.twilio.lonely()).isEmpty();
    fixture.close();
  }

  /** The carrier took it, and the answer was lost in some way. */
  static java.util.List<Fault> lostAnswers() {
    return java.util.List.of(
        new Fault.DropAfter(),
        new Fault.BrokenAfter(502),
        new Fault.SilentAfter(),
        new Fault.DripAfter(),
        new Fault.NoSid());
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.MethodSource("lostAnswers")
  void aRingOfTheRepWhoseAnswerWasLostIsFoundAndGoesOn(Fault fault) {
    fixture.twilio.nextCall(fault);
    Dispatch call = fixture.talking();
    assertThat(fixture.phase()).isEqualTo(CallPhase.LEAD_ON_LINE);
    assertThat(fixture.twilio.callsTo(CallFixture.REP.e164())).hasSize(1);
    assertThat(fixture.bridge(call).repCall()).isNotEmpty();
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.MethodSource("lostAnswers")
  void aRingOfTheLeadWhoseAnswerWasLostIsFoundAndGoesOn(Fault fault) {
    Dispatch call = fixture.start();
    fixture.pass(7);
    fixture.twilio.nextCall(fault);
    fixture.desk.onTheLine(call.id());
    fixture.pass(8);
    assertThat(fixture.phase()).isEqualTo(CallPhase.LEAD_ON_LINE);
    assertThat(fixture.again(call).state()).isEqualTo(DispatchState.DELIVERED);
    fixture.twilio.hangUp(CallFixture.LEAD);
    fixture.pass(2);
    assertThat(fixture.entry(call).seconds()).isNotNull();
  }

  @Test
  void aRingOfTheLeadThatNobodyFindsIsLeftToTheUserAndNeverRepeated() {
    Dispatch call = fixture.start();
    fixture.pass(7);
    fixture.twilio.nextCall(new Fault.DropBefore());
    fixture.desk.onTheLine(call.id());
    fixture.pass(40);
    assertThat(fixture.again(call).state()).isEqualTo(DispatchState.UNKNOWN);
    assertThat(fixture.openLegs()).isEmpty();

    fixture.book.clock.advance(Duration.ofMinutes(20));
    for (int start = 0; start < 2; start++) {
      fixture.desk = fixture.newDesk();
      fixture.desk.recover();
      fixture.pass(60);
      fixture.book.clock.advance(Duration.ofMinutes(11));
      fixture.pass(5);
    }
    assertThat(fixture.again(call).isTheUsers()).isTrue();
    assertThat(fixture.twilio.callsTo(CallFixture.LEAD)).isEmpty();
  }

  @Test
  void aRingOfTheRepThatNobodyFindsEndsWithoutTheLead() {
    fixture.twilio.nextCall(new Fault.DropBefore());
    Dispatch call = fixture.start();
    fixture.pass(40);
    assertThat(fixture.again(call).state()).isEqualTo(DispatchState.CANCELED);
    assertThat(fixture.twilio.posts()).hasSize(1);
  }

  @Test
  void aThrottledRingIsTriedAgainOnce() {
    fixture.twilio.nextCall(new Fault.Throttle(3));
    fixture.start();
    fixture.pass(13);
    assertThat(fixture.phase()).isEqualTo(CallPhase.REP_ANSWERED);
    assertThat(fixture.twilio.callsTo(CallFixture.REP.e164())).hasSize(1);
  }

  @Test
  void anAccountThatIsRefusedKeepsTheCallAMinuteAndThenItsRepNoLongerExpectsIt() {
    fixture.twilio.accountIs("suspended");
    Dispatch call = fixture.start();
    fixture.pass(2);
    assertThat(fixture.again(call).state()).isEqualTo(DispatchState.QUEUED);
    assertThat(fixture.again(call).errorMessage()).contains("suspended");
    assertThat(fixture.desk.problem()).isPresent();
    for (int minute = 0; minute < 12; minute++) {
      fixture.book.clock.advance(Duration.ofSeconds(61));
      fixture.desk.runDue(true);
    }
    assertThat(fixture.again(call).state()).isEqualTo(DispatchState.CANCELED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"+15005550001", "+15005550002", "+15005550003"})
  void aNumberThatCannotBeCalledFailsInWordsASalespersonUnderstands(String number) {
    Dispatch call =
        fixture.desk.start(
            app.ringback.outbox.CallRequestBuilder.builder(
                    app.ringback.outbox.CallRequest.of(fixture.lead().id()))
                .to(new app.ringback.core.Phone(number))
                .build());
    fixture.pass(7);
    fixture.desk.onTheLine(call.id());
    fixture.pass(3);
    assertThat(fixture.again(call).state()).isEqualTo(DispatchState.FAILED);
    assertThat(fixture.again(call).errorMessage()).doesNotContain("code", "text", "Text");
    assertThat(fixture.openLegs()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 7, 9, 12, 16, 20})
  void aRestartInTheMiddleEndsOrGoesOnAndTheCallIsLogged(int seconds) {
    Dispatch call = fixture.start();
    fixture.pass(Math.min(seconds, 7));
    fixture.desk.onTheLine(call.id());
    fixture.pass(Math.max(0, seconds - 7));
    boolean leadWasCalled = !fixture.twilio.callsTo(CallFixture.LEAD).isEmpty();

    fixture.desk = fixture.newDesk();
    fixture.book.clock.advance(Duration.ofSeconds(5));
    fixture.desk.recover();
    fixture.pass(12);
    if (leadWasCalled) {
      assertThat(fixture.phase()).isEqualTo(CallPhase.LEAD_ON_LINE);
      fixture.twilio.hangUp(CallFixture.LEAD);
      fixture.pass(2);
      assertThat(fixture.entry(call).answeredBy()).isEqualTo("human");
      assertThat(fixture.entry(call).seconds()).isPositive();
    } else {
      assertThat(fixture.again(call).state()).isEqualTo(DispatchState.CANCELED);
    }
    assertThat(fixture.openLegs()).isEmpty();
    assertThat(fixture.twilio.callsTo(CallFixture.REP.e164())).hasSize(1);
  }

  @Test
  void aLeadLeftAloneWhileRingbackWasDownIsLetGo() {
    Dispatch call = fixture.talking();
    fixture.twilio.phone(CallFixture.LEAD, app.ringback.testing.twilio.FakePhone.person());
    fixture.twilio.hangUp(CallFixture.REP.e164());
    fixture.desk = fixture.newDesk();
    fixture.desk.recover();
    fixture.pass(2);
    assertThat(fixture.openLegs()).isEmpty();
    assertThat(fixture.entry(call).seconds()).isPositive();
  }
}
