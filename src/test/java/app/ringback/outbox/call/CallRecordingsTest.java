package app.ringback.outbox.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.ringback.archive.ErasureStore;
import app.ringback.channel.twilio.TwilioAccount;
import app.ringback.channel.twilio.TwilioRecordings;
import app.ringback.compliance.RecordingConsent;
import app.ringback.intake.call.InboundCallStore;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.outbox.Dispatch;
import app.ringback.testing.Guards;
import app.ringback.testing.twilio.FakeTwilio;
import app.ringback.testing.twilio.Fault;
import app.ringback.timeline.CallEntryStore;
import app.ringback.timeline.media.Media;
import app.ringback.timeline.media.MediaStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallRecordingsTest {

  @TempDir Path folder;
  private CallFixture fixture;
  private boolean keep;
  private boolean announce;
  private MediaStore media;
  private CallRecordings recordings;

  @BeforeEach
  void open() {
    fixture = new CallFixture(folder);
    fixture.terms =
        new CallTerms(Optional.of(CallFixture.REP), "", "", true, (lead, number, rep) -> announce);
    media = new MediaStore(fixture.book.ids, "test");
    recordings = recordings(fixture, () -> keep);
    fixture.twilio.recordingsSound(new MadeAudio(60).speech(0, 10, 45, 5_000).wav());
  }

  /** What brings recordings, as a new process would make it. */
  static CallRecordings recordings(CallFixture fixture, BooleanSupplier keep) {
    TwilioRecordings carrier =
        new TwilioRecordings(
            new TwilioAccount(
                FakeTwilio.SID, FakeTwilio.TOKEN, FakeTwilio.NUMBER, "", fixture.twilio.base()));
    return new CallRecordings(
        fixture.dispatches,
        fixture.bridges,
        new CallEntryStore(fixture.book.timelines, "test"),
        new RecordingStore("test"),
        new MediaStore(fixture.book.ids, "test"),
        new InboundCallStore("test"),
        () -> Optional.of(carrier),
        keep,
        () -> false);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private Dispatch recordedCall() {
    Dispatch call = fixture.talking();
    fixture.pass(20);
    fixture.twilio.hangUp(CallFixture.LEAD);
    fixture.pass(2);
    return call;
  }

  @Test
  void theLeadsTalkTimeIsMeasuredHereAndTheAudioIsDeletedEverywhere() {
    Dispatch call = recordedCall();
    assertThat(fixture.twilio.recordingsLeft()).isEqualTo(1);

    recordings.run();
    recordings.run();

    assertThat(fixture.entry(call).leadTalkSeconds()).isCloseTo(35, within(1.5));
    assertThat(fixture.twilio.recordingsLeft()).isZero();
    assertThat(audio(call)).isEmpty();
  }

  @Test
  void audioTheUserKeepsStaysInTheBookOnly() {
    keep = true;
    Dispatch call = recordedCall();
    recordings.run();
    recordings.run();
    assertThat(fixture.twilio.recordingsLeft()).isZero();
    assertThat(audio(call))
        .singleElement()
        .satisfies(each -> assertThat(each.contentType()).isEqualTo("audio/wav"));
  }

  private List<Media> audio(Dispatch call) {
    return fixture
        .book
        .transactions()
        .read(tx ->
            media.ofLead(tx, call.leadId()).getOrDefault(fixture.entry(call).id(), List.of()));
  }

  @Test
  void whereTheLawAsksForItTheLeadHearsOfItBeforeAnythingIsRecorded() {
    announce = true;
    fixture.talking();
    fixture.pass(4);
    assertThat(fixture.twilio.callsTo(CallFixture.LEAD).getFirst().twiml())
        .contains("This call is recorded.");
    assertThat(fixture.twilio.recordingsLeft()).isZero();
    fixture.pass(12);
    assertThat(fixture.twilio.recordingsLeft()).isEqualTo(1);
    assertThat(fixture.desk.latest().orElseThrow().recorded()).isEqualTo("announced");
    assertThat(fixture.phase()).isEqualTo(CallPhase.LEAD_ON_LINE);
  }

  @Test
  void nothingIsRecordedUnlessTheRepWantsIt() {
    fixture.terms = CallTerms.of(CallFixture.REP);
    recordedCall();
    assertThat(fixture.twilio.recordingsLeft()).isZero();
  }

  @Test
  void aCallToAnAllPartyStateOrToNobodyKnowsWhereIsAnnounced() {
    RecordingConsent consent = new RecordingConsent();
    Lead blank = Lead.blank(fixture.book.ids.lead(), fixture.book.clock.instant());
    Lead texan = LeadBuilder.builder(blank).region("TX").build();
    String texas = "+15125550123";
    assertThat(consent.mustAnnounce(texan, texas, texas)).isFalse();
    assertThat(consent.mustAnnounce(texan, "+12065550123", texas)).isTrue();
    assertThat(consent.mustAnnounce(texan, texas, "+12065550123")).isTrue();
    assertThat(consent.mustAnnounce(LeadBuilder.builder(blank).region("CA").build(), texas, texas))
        .isTrue();
    assertThat(consent.mustAnnounce(blank, "+442071838750", texas)).isTrue();
  }

  @Test
  void aRecordingThatCannotBeReadIsAskedForAgainAndNeverGivesUpTheCall() {
    fixture.twilio.recordingsSound("<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    Dispatch call = recordedCall();
    recordings.run();
    assertThat(fixture.entry(call).leadTalkSeconds()).isNull();
    fixture.twilio.recordingsSound(new MadeAudio(60).speech(0, 10, 20, 5_000).wav());
    fixture.book.clock.advance(Duration.ofMinutes(1));
    recordings.run();
    assertThat(fixture.entry(call).leadTalkSeconds()).isCloseTo(10, within(1.0));
  }

  /** What the timer does for so long, a pass every few minutes. */
  private void runFor(Duration time) {
    for (Duration left = time; left.isPositive(); left = left.minusMinutes(5)) {
      recordings.run();
      fixture.book.clock.advance(Duration.ofMinutes(5));
    }
    recordings.run();
  }

  @Test
  void aRecordingThatMayRunIsNotAskedForAgainAndGoesWhenTheCallIsOver() {
    fixture.twilio.byChance(request ->
        request.isPost() && request.path().endsWith("/Recordings.json")
            ? List.of(new Fault.DropAfter())
            : List.of());
    Dispatch call = recordedCall();
    assertThat(fixture.twilio.recorded()).containsExactly(CallFixture.LEAD);
    assertThat(fixture.twilio.recordingsLeft()).isEqualTo(1);
    recordings.run();
    recordings.run();
    assertThat(fixture.twilio.recordingsLeft()).isZero();
    assertThat(fixture.entry(call).leadTalkSeconds()).isCloseTo(35, within(1.5));
  }

  @Test
  void oneThatNeverBeganIsLookedForForAWhileOnly() {
    fixture.twilio.byChance(request ->
        request.isPost() && request.path().endsWith("/Recordings.json")
            ? List.of(new Fault.DropBefore())
            : List.of());
    recordedCall();
    runFor(Duration.ofHours(2));
    int asked = fixture.twilio.requests().size();
    runFor(Duration.ofHours(2));
    assertThat(fixture.twilio.requests()).hasSize(asked);
  }

  @Test
  void aProgramThatWasClosedForDaysBringsAndDeletesItWhenItIsOpened() {
    Dispatch call = recordedCall();
    fixture.book.clock.advance(Duration.ofDays(3));
    recordings.run();
    recordings.run();
    assertThat(fixture.twilio.recordingsLeft()).isZero();
    assertThat(fixture.entry(call).leadTalkSeconds()).isCloseTo(35, within(1.5));
  }

  @Test
  void aDayWithoutTheCarrierGivesNothingUp() {
    Dispatch call = recordedCall();
    // Known, and not brought yet.
    fixture.twilio.recordingsSound("<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    recordings.run();
    fixture.twilio.changeToken("another");
    runFor(Duration.ofDays(1));
    assertThat(fixture.twilio.recordingsLeft()).isEqualTo(1);
    fixture.twilio.changeToken(FakeTwilio.TOKEN);
    fixture.twilio.recordingsSound(new MadeAudio(60).speech(0, 10, 45, 5_000).wav());
    runFor(Duration.ofHours(2));
    assertThat(fixture.twilio.recordingsLeft()).isZero();
    assertThat(fixture.entry(call).leadTalkSeconds()).isCloseTo(35, within(1.5));
  }

  @Test
  void whatCannotBeReadGoesInTheEndUnlessTheUserKeepsRecordings() {
    fixture.twilio.recordingsSound("<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    recordedCall();
    runFor(Duration.ofDays(1));
    assertThat(fixture.twilio.recordingsLeft()).isZero();
    keep = true;
    recordedCall();
    runFor(Duration.ofDays(1));
    assertThat(fixture.twilio.recordingsLeft()).isEqualTo(1);
  }

  @Test
  void whatIsKeptAndTooLongForTheBookStaysAtTheCarrier() {
    keep = true;
    fixture.twilio.recordingsSound(new MadeAudio(1_400).speech(0, 10, 20, 5_000).wav());
    Dispatch call = recordedCall();
    runFor(Duration.ofHours(1));
    assertThat(fixture.entry(call).leadTalkSeconds()).isCloseTo(10, within(1.0));
    assertThat(fixture.twilio.recordingsLeft()).isEqualTo(1);
    assertThat(audio(call)).isEmpty();
  }

  @Test
  void whoIsErasedBeforeTheRecordingIsKnownIsErasedAtTheCarrierToo() {
    Dispatch call = recordedCall();
    new ErasureStore(
            fixture.book.transactions(),
            fixture.book.leads,
            fixture.suppressions,
            Guards.evidence(fixture.book),
            fixture.book.clock,
            () -> {})
        .erase(call.leadId());
    assertThat(fixture.twilio.recordingsLeft()).isEqualTo(1);
    recordings.run();
    assertThat(fixture.twilio.recordingsLeft()).isZero();
  }
}
