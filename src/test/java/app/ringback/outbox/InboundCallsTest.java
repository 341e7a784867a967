package app.ringback.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.channel.twilio.TwilioCallInbox;
import app.ringback.core.LeadId;
import app.ringback.intake.call.CallArrivals;
import app.ringback.intake.call.CallInbox;
import app.ringback.intake.call.CallPoll;
import app.ringback.intake.call.InboundCallStore;
import app.ringback.lead.Lead;
import app.ringback.outbox.call.TextBacks;
import app.ringback.testing.Arrivals;
import app.ringback.testing.twilio.FakeTwilio;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls to the rep's number, taken and missed, and the text that answers a missed one. */
class InboundCallsTest {

  private static final String ANA = "+12065550170";

  @TempDir Path folder;
  private OutboxFixture fixture;
  private CallInbox inbox;
  private CallPoll poll;
  private TextBacks textBacks;
  private String words = "";

  @BeforeEach
  void open() {
    fixture = new OutboxFixture(folder);
    inbox = new TwilioCallInbox(Arrivals.account(fixture.twilio));
    InboundCallStore calls = new InboundCallStore("test");
    poll = Arrivals.calls(fixture.book, fixture.suppressions, calls);
    textBacks =
        new TextBacks(
            fixture.book.transactions(),
            calls,
            fixture.book.timelines,
            fixture.outbox,
            () -> words,
            fixture.book.clock);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private List<Activity> calls(LeadId lead) {
    return fixture.timeline(lead).stream()
        .filter(entry -> entry.kind() == ActivityKind.CALL)
        .toList();
  }

  @Test
  void aCallTheRepTookIsOnTheTimelineOnceWithItsLength() {
    Lead ana = fixture.lead(ANA);
    fixture.twilio.receiveCall(ANA, "completed", 95);
    assertThat(poll.run(inbox).leads()).containsExactly(ana.id());
    assertThat(poll.run(inbox).leads()).isEmpty();
    assertThat(calls(ana.id()))
        .singleElement()
        .satisfies(call -> {
          assertThat(call.isInbound()).isTrue();
          assertThat(call.answeredBy()).isEqualTo("human");
          assertThat(call.seconds()).isEqualTo(95.0);
        });
  }

  @Test
  void aMissedCallOfAnUnknownCallerMakesALead() {
    fixture.twilio.receiveCall("+12065550199", "no-answer", -1);
    LeadId lead = poll.run(inbox).leads().getFirst();
    assertThat(calls(lead).getFirst().answeredBy()).isEqualTo("none");
    Lead stored =
        fixture.book.transactions().read(tx -> fixture.book.leads.find(tx, lead)).orElseThrow();
    assertThat(stored.source()).isEqualTo(CallArrivals.SOURCE);
    assertThat(stored.phones().getFirst().number()).isEqualTo("+12065550199");
  }

  @Test
  void aCallThatStillGoesOnIsBroughtUpToDateAndNotStoredTwice() {
    Lead ana = fixture.lead(ANA);
    String call = fixture.twilio.receiveCall(ANA, "in-progress", 0);
    poll.run(inbox);
    assertThat(calls(ana.id()).getFirst().seconds()).isNull();
    fixture.twilio.finishCall(call, 240);
    poll.run(inbox);
    assertThat(calls(ana.id()))
        .singleElement()
        .satisfies(entry -> assertThat(entry.seconds()).isEqualTo(240.0));
  }

  @Test
  void aCallerWhoWithholdsTheNumberMakesNoLead() {
    fixture.twilio.receiveCall("+266696687", "no-answer", -1);
    assertThat(poll.run(inbox).leads()).isEmpty();
  }

  @Test
  void aMissedCallIsAnsweredByATextOnceAndOnlyWhenTheRepWantsThat() {
    Lead ana = fixture.lead(ANA);
    fixture.twilio.receiveCall(ANA, "no-answer", -1);
    poll.run(inbox);
    textBacks.run();
    assertThat(fixture.outbox.ofLead(ana.id())).isEmpty();

    words = "Sorry I missed you. When can I call?";
    textBacks.run();
    assertThat(fixture.outbox.ofLead(ana.id())).as("decided before it was wanted").isEmpty();

    fixture.twilio.receiveCall(ANA, "no-answer", -1);
    fixture.twilio.receiveCall(ANA, "completed", 30);
    poll.run(inbox);
    textBacks.run();
    textBacks.run();
    assertThat(fixture.outbox.ofLead(ana.id()))
        .singleElement()
        .satisfies(text -> {
          assertThat(text.automatic()).isTrue();
          assertThat(text.body()).startsWith(words);
        });
  }

  @Test
  void aTextThatAnswersAMissedCallObeysTheGuard() {
    words = "Sorry I missed you.";
    Lead bea = fixture.lead("+12065550171");
    fixture.suppress("+12065550171");
    fixture.twilio.receiveCall("+12065550171", "no-answer", -1);
    poll.run(inbox);
    textBacks.run();
    assertThat(fixture.outbox.ofLead(bea.id()))
        .extracting(Dispatch::state)
        .containsExactly(DispatchState.REFUSED);

    Lead ana = fixture.lead(ANA);
    fixture.book.clock.advance(Duration.ofHours(12));
    fixture.twilio.receiveCall(ANA, "no-answer", -1);
    poll.run(inbox);
    textBacks.run();
    assertThat(fixture.outbox.ofLead(ana.id()))
        .extracting(Dispatch::state)
        .containsExactly(DispatchState.HELD);
  }

  @Test
  void aCarrierThatDoesNotAnswerLosesNothing() {
    Lead ana = fixture.lead(ANA);
    fixture.twilio.receiveCall(ANA, "completed", 10);
    fixture.twilio.changeToken("other");
    assertThat(poll.run(inbox).answered()).isFalse();
    fixture.twilio.changeToken(FakeTwilio.TOKEN);
    assertThat(poll.run(inbox).leads()).containsExactly(ana.id());
  }
}
