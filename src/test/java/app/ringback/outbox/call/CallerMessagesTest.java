package app.ringback.outbox.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.ringback.archive.ErasureStore;
import app.ringback.channel.twilio.TwilioCallInbox;
import app.ringback.channel.twilio.TwilioRecordings;
import app.ringback.core.LeadId;
import app.ringback.intake.call.CallInbox;
import app.ringback.intake.call.CallPoll;
import app.ringback.intake.call.InboundCallStore;
import app.ringback.lead.Lead;
import app.ringback.testing.Arrivals;
import app.ringback.testing.Guards;
import app.ringback.testing.twilio.FakeTwilio;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityKind;
import app.ringback.timeline.CallEntryStore;
import app.ringback.timeline.media.Media;
import app.ringback.timeline.media.MediaStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages callers leave with the assistant, through the SDK against the stand-in. */
class CallerMessagesTest {

  private static final String STRANGER = "+12065550199";

  @TempDir Path folder;
  private final byte[] sound = new MadeAudio(12).speech(0, 1, 11, 5_000).wav();
  private CallFixture fixture;
  private CallInbox inbox;
  private CallPoll poll;
  private MediaStore media;
  private CallRecordings recordings;
  private boolean keepThere;

  @BeforeEach
  void open() {
    fixture = new CallFixture(folder);
    fixture.twilio.recordingsSound(sound);
    InboundCallStore calls = new InboundCallStore("test");
    inbox = new TwilioCallInbox(Arrivals.account(fixture.twilio));
    poll = Arrivals.calls(fixture.book, fixture.suppressions, calls);
    media = new MediaStore(fixture.book.ids, "test");
    TwilioRecordings carrier = new TwilioRecordings(Arrivals.account(fixture.twilio));
    recordings =
        new CallRecordings(
            fixture.dispatches,
            fixture.bridges,
            new CallEntryStore(fixture.book.timelines, "test"),
            new RecordingStore("test"),
            media,
            calls,
            () -> Optional.of(carrier),
            () -> false,
            () -> keepThere);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  /** Some passes of the loop that brings recordings, over a while. */
  private void bring() {
    for (int i = 0; i < 3; i++) {
      recordings.run();
      fixture.book.clock.advance(Duration.ofSeconds(20));
    }
  }

  private List<Activity> calls(LeadId lead) {
    return fixture.book.transactions().read(tx -> fixture.book.timelines.of(tx, lead)).stream()
        .filter(entry -> entry.kind() == ActivityKind.CALL)
        .toList();
  }

  private List<Media> sounds(LeadId lead) {
    return fixture.book.transactions().read(tx -> media.ofLead(tx, lead)).values().stream()
        .flatMap(List::stream)
        .toList();
  }

  @Test
  void aMessageIsOnTheTimelineOnceAndGoneAtTheCarrier() {
    Lead lead = fixture.lead(STRANGER);
    fixture.twilio.receiveMessage(STRANGER);
    assertThat(poll.run(inbox).leads()).containsExactly(lead.id());
    bring();
    var _ = poll.run(inbox);
    bring();

    assertThat(calls(lead.id()))
        .singleElement()
        .satisfies(call -> {
          assertThat(call.answeredBy()).isEqualTo("machine");
          assertThat(call.seconds()).isCloseTo(12, within(0.1));
        });
    Media kept = sounds(lead.id()).getFirst();
    assertThat(sounds(lead.id())).hasSize(1);
    assertThat(kept.contentType()).isEqualTo("audio/wav");
    Optional<byte[]> content = fixture.book.transactions().read(tx -> media.content(tx, kept.id()));
    assertThat(content).hasValue(sound);
    assertThat(fixture.twilio.recordingsLeft()).isZero();
  }

  @Test
  void aStrangersMessageMakesALead() {
    fixture.twilio.receiveMessage(STRANGER);
    LeadId lead = poll.run(inbox).leads().getFirst();
    bring();
    assertThat(sounds(lead)).hasSize(1);
  }

  @Test
  void aMessageOfACallerWhoWithholdsTheNumberIsNotLostAndOneWithoutMakesNoLead() {
    fixture.twilio.receiveCall("anonymous", "completed", -1);
    for (int i = 0; i < 30; i++) {
      assertThat(poll.run(inbox).leads()).isEmpty();
    }
    assertThat(
            fixture.twilio.requests().stream()
                .filter(request -> request.path().endsWith("/Recordings.json"))
                .count())
        .isEqualTo(20);

    fixture.twilio.receiveMessage("anonymous");
    LeadId lead = poll.run(inbox).leads().getFirst();
    bring();
    assertThat(sounds(lead)).hasSize(1);
    fixture.twilio.receiveMessage("+266696687");
    assertThat(poll.run(inbox).leads()).as("gathered").containsExactly(lead);
    bring();
    assertThat(sounds(lead)).hasSize(2);
    assertThat(poll.run(inbox).leads()).isEmpty();
  }

  @Test
  void aMessageStaysAtTheCarrierWhenTheUserWantsThatAndIsStillStoredOnce() {
    keepThere = true;
    Lead lead = fixture.lead(STRANGER);
    fixture.twilio.receiveMessage(STRANGER);
    poll.run(inbox);
    bring();
    bring();
    assertThat(fixture.twilio.recordingsLeft()).isEqualTo(1);
    assertThat(sounds(lead.id())).hasSize(1);
  }

  @Test
  void aMessageLeftAtTheCarrierGoesThereTooWhenThePersonIsErased() {
    keepThere = true;
    Lead lead = fixture.lead(STRANGER);
    fixture.twilio.receiveMessage(STRANGER);
    poll.run(inbox);
    bring();
    assertThat(fixture.twilio.recordingsLeft()).isEqualTo(1);
    new ErasureStore(
            fixture.book.transactions(),
            fixture.book.leads,
            fixture.suppressions,
            Guards.evidence(fixture.book),
            fixture.book.clock,
            () -> {})
        .erase(lead.id());
    bring();
    assertThat(fixture.twilio.recordingsLeft()).isZero();
    assertThat(sounds(lead.id())).isEmpty();
  }

  @Test
  void aCallThatNobodyTookAndNoMessageIsLookedAtAFewTimesOnly() {
    Lead lead = fixture.lead(STRANGER);
    fixture.twilio.receiveCall(STRANGER, "completed", -1);
    poll.run(inbox);
    for (int i = 0; i < 100; i++) {
      recordings.run();
      fixture.book.clock.advance(Duration.ofMinutes(1));
    }
    assertThat(
            fixture.twilio.requests().stream()
                .filter(request -> request.path().endsWith("/Recordings.json"))
                .count())
        .isEqualTo(5);
    assertThat(calls(lead.id()).getFirst().answeredBy()).isEqualTo("none");
  }

  @Test
  void aCarrierThatDoesNotAnswerLosesNoMessage() {
    Lead lead = fixture.lead(STRANGER);
    fixture.twilio.receiveMessage(STRANGER);
    poll.run(inbox);
    fixture.twilio.changeToken("other");
    bring();
    assertThat(sounds(lead.id())).isEmpty();
    fixture.twilio.changeToken(FakeTwilio.TOKEN);
    bring();
    assertThat(sounds(lead.id())).hasSize(1);
    assertThat(fixture.twilio.recordingsLeft()).isZero();
  }
}
