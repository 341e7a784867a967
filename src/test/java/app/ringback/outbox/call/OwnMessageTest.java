package app.ringback.outbox.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.ringback.channel.twilio.TwilioRecordings;
import app.ringback.core.ProblemException;
import app.ringback.testing.Arrivals;
import app.ringback.testing.twilio.FakePhone;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rep's own message: recorded by telephone through the SDK, or a file, kept in the book. */
class OwnMessageTest {

  @TempDir Path folder;
  private CallFixture fixture;
  private OwnMessages messages;
  private LeftRecordings left;
  private final List<OwnRecording.Step> steps = new ArrayList<>();

  @BeforeEach
  void open() {
    fixture = new CallFixture(folder);
    left =
        new LeftRecordings(
            fixture.book.transactions(), new RecordingStore("test"), fixture.book.clock);
    messages =
        new OwnMessages(
            fixture.book.transactions(),
            new OwnMessageStore(fixture.book.ids, "test"),
            fixture.book.clock);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private byte[] record() throws InterruptedException {
    return new OwnRecording(
            fixture.carrier.orElseThrow(),
            new TwilioRecordings(Arrivals.account(fixture.twilio)),
            left,
            fixture.book.clock::advance)
        .record(CallFixture.REP, "https://host/goodbye", steps::add);
  }

  @Test
  void theRepIsRungSpeaksAndNothingIsLeftAtTheCarrier() throws Exception {
    byte[] spoken = new MadeAudio(20).speech(0, 1, 18, 5_000).wav();
    fixture.twilio.recordingsSound(spoken);
    OwnSound sound = OwnSound.read("", record());
    assertThat(sound.seconds()).isCloseTo(20, within(0.1));
    assertThat(steps).containsExactly(OwnRecording.Step.values());
    assertThat(fixture.twilio.recordingsLeft()).isZero();
    assertThat(fixture.twilio.callsTo(CallFixture.REP.e164()))
        .singleElement()
        .satisfies(leg -> assertThat(leg.twiml()).contains("<Record", "https://host/goodbye"));

    messages.keep(sound);
    assertThat(messages.find())
        .hasValueSatisfying(kept -> {
          assertThat(kept.seconds()).isCloseTo(20, within(0.1));
          assertThat(kept.plays()).isTrue();
        });
    assertThat(messages.sound()).hasValue(spoken);
    messages.remove();
    assertThat(messages.find()).isEmpty();
  }

  @Test
  void aRepWhoDoesNotAnswerIsToldSo() {
    fixture.twilio.phone(CallFixture.REP.e164(), FakePhone.nobody());
    assertThatThrownBy(this::record)
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("not answered");
    assertThat(fixture.openLegs()).isEmpty();
  }

  @Test
  void whoGivesUpInTheMiddleIsHungUpOnAndWhatWasSaidIsDeletedAtTheCarrier() {
    TwilioRecordings recordings = new TwilioRecordings(Arrivals.account(fixture.twilio));
    AtomicInteger looks = new AtomicInteger();
    OwnRecording recording =
        new OwnRecording(
            fixture.carrier.orElseThrow(),
            recordings,
            left,
            wait -> {
              fixture.book.clock.advance(wait);
              if (looks.incrementAndGet() > 30) {
                throw new InterruptedException();
              }
            });
    assertThatThrownBy(() -> recording.record(CallFixture.REP, "https://host/goodbye", steps::add))
        .isInstanceOf(InterruptedException.class);
    assertThat(fixture.openLegs()).isEmpty();

    // Whoever may still be recording is left alone.
    left.sweep(recordings);
    assertThat(deletions()).isZero();
    fixture.book.clock.advance(Duration.ofMinutes(11));
    left.sweep(recordings);
    left.sweep(recordings);
    assertThat(deletions()).isEqualTo(1);
    assertThat(fixture.twilio.recordingsLeft()).isZero();
  }

  private long deletions() {
    return fixture.twilio.requests().stream()
        .filter(request -> request.method().equals("DELETE"))
        .count();
  }

  @Test
  void aFileIsTakenWhenItIsAWavOrAnMp3OfFairLength() {
    OwnSound mp3 = OwnSound.read("me.mp3", new byte[] {'I', 'D', '3', 4, 0, 0});
    assertThat(mp3.file().contentType()).isEqualTo("audio/mpeg");
    assertThat(mp3.seconds()).isNull();
    messages.keep(mp3);
    assertThat(messages.find()).hasValueSatisfying(kept -> assertThat(kept.plays()).isFalse());

    assertRefused("no sound", "<html>not found</html>".getBytes(StandardCharsets.UTF_8));
    assertRefused("nothing to hear", new MadeAudio(0).wav());
    assertRefused("longer than two minutes", new MadeAudio(130).wav());
    assertRefused("too large", new byte[10_000_001]);
  }

  private static void assertRefused(String words, byte[] content) {
    assertThatThrownBy(() -> OwnSound.read("file", content))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining(words)
        .hasMessageContaining("Your message is as it was.");
  }
}
