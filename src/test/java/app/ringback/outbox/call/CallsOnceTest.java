package app.ringback.outbox.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.outbox.CallRequest;
import app.ringback.outbox.CallRequestBuilder;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.DispatchState;
import app.ringback.testing.twilio.FakePhone;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code agent --once} does about calls: those that are due, and only with press 1. */
class CallsOnceTest {

  @TempDir Path folder;
  private CallFixture fixture;

  @BeforeEach
  void pressOneIsSetUp() {
    fixture = new CallFixture(folder);
    fixture.terms =
        new CallTerms(Optional.of(CallFixture.REP), "https://host/join", "ringback-1", false);
    fixture.twilio.hosted(address ->
        "<Response><Dial><Conference"
            + " endConferenceOnExit=\"true\">ringback-1</Conference></Dial></Response>");
    fixture.twilio.phone(CallFixture.REP.e164(), FakePhone.person().pressesOne());
    fixture.twilio.phone(CallFixture.LEAD, FakePhone.person().hangsUpAfter(Duration.ofSeconds(90)));
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private void once() throws InterruptedException {
    fixture.newDesk().runOnce(fixture.book.clock::advance);
  }

  private Dispatch queue(CallRequest request) {
    return fixture.book.transactions().write(tx -> fixture.dispatches.queue(tx, request));
  }

  @Test
  void aCallThatIsDueIsFollowedToItsEndAndOneThatBecomesDueMeanwhileWaits() throws Exception {
    Dispatch due = queue(CallRequest.of(fixture.lead().id()));
    Dispatch later =
        queue(
            CallRequestBuilder.builder(CallRequest.of(fixture.lead("+12065550178").id()))
                .at(fixture.book.clock.instant().plus(Duration.ofMinutes(1)))
                .build());
    once();
    assertThat(fixture.again(due).state()).isEqualTo(DispatchState.DELIVERED);
    assertThat(fixture.entry(due).seconds()).isBetween(87.0, 93.0);
    assertThat(fixture.openLegs()).isEmpty();
    assertThat(fixture.again(later).state()).isEqualTo(DispatchState.QUEUED);
    assertThat(fixture.twilio.callsTo("+12065550178")).isEmpty();
    assertThat(fixture.twilio.callsTo(CallFixture.REP.e164())).hasSize(1);
    assertThat(fixture.twilio.lonely()).isEmpty();
  }

  @Test
  void twoThatAreDueAreMadeOneAfterTheOther() throws Exception {
    queue(CallRequest.of(fixture.lead().id()));
    queue(CallRequest.of(fixture.lead("+12065550178").id()));
    fixture.twilio.phone("+12065550178", FakePhone.busy());
    once();
    assertThat(fixture.twilio.callsTo(CallFixture.LEAD)).hasSize(1);
    assertThat(fixture.twilio.callsTo("+12065550178")).hasSize(1);
    assertThat(fixture.twilio.callsTo(CallFixture.REP.e164())).hasSize(2);
    assertThat(fixture.openLegs()).isEmpty();
  }

  @Test
  void withoutPressOneNobodyIsRungAndTheCallWaitsForTheWindow() throws Exception {
    fixture.terms = CallTerms.of(CallFixture.REP);
    Dispatch due = queue(CallRequest.of(fixture.lead().id()));
    once();
    assertThat(fixture.twilio.calls()).isEmpty();
    assertThat(fixture.again(due).state()).isEqualTo(DispatchState.QUEUED);
  }

  @Test
  void aRepWhoDoesNotPressIsHungUpOnAndTheLeadLeftInPeace() throws Exception {
    fixture.twilio.phone(CallFixture.REP.e164(), FakePhone.person());
    Dispatch due = queue(CallRequest.of(fixture.lead().id()));
    once();
    assertThat(fixture.again(due).state()).isEqualTo(DispatchState.CANCELED);
    assertThat(fixture.twilio.callsTo(CallFixture.LEAD)).isEmpty();
    assertThat(fixture.openLegs()).isEmpty();
  }

  @Test
  void aCarrierThatIsGoneInTheMiddleEndsTheWaitButNotTheCall() throws Exception {
    Dispatch due = queue(CallRequest.of(fixture.lead().id()));
    Duration[] passed = {Duration.ZERO};
    fixture
        .newDesk()
        .runOnce(wait -> {
          passed[0] = passed[0].plus(wait);
          fixture.book.clock.advance(wait);
          if (passed[0].equals(Duration.ofSeconds(3))) {
            fixture.twilio.changeToken("other");
          }
        });
    assertThat(passed[0]).isBetween(Duration.ofMinutes(3), Duration.ofMinutes(5));
    fixture.twilio.changeToken(app.ringback.testing.twilio.FakeTwilio.TOKEN);
    once();
    assertThat(fixture.again(due).state().isFinal()).isTrue();
    assertThat(fixture.twilio.callsTo(CallFixture.LEAD)).isEmpty();
    assertThat(fixture.openLegs()).isEmpty();
  }
}
