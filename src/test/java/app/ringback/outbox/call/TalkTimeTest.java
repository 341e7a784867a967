package app.ringback.outbox.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Talk time of made-up voices: tones with the rhythm of syllables, over the hiss of a line. */
class TalkTimeTest {

  @Test
  void aSilentChannelHoldsNoSpeech() throws IOException {
    assertThat(TalkTime.seconds(new MadeAudio(20).wav(), 0)).isZero();
  }

  @Test
  void hissAloneIsNoSpeechHoweverLong() throws IOException {
    assertThat(TalkTime.seconds(new MadeAudio(60).hiss(0, 90).wav(), 0)).isLessThan(0.5);
  }

  @Test
  void speechIsCountedOnItsOwnChannelOnly() throws IOException {
    byte[] wav =
        new MadeAudio(60)
            .hiss(0, 40)
            .hiss(1, 40)
            .speech(0, 5, 17, 4_000)
            .speech(1, 20, 50, 6_000)
            .wav();
    assertThat(TalkTime.seconds(wav, 0)).isCloseTo(12, within(0.6));
    assertThat(TalkTime.seconds(wav, 1)).isCloseTo(30, within(1.0));
  }

  @Test
  void aVoiceThatNeverPausesIsNotTakenForNoise() throws IOException {
    byte[] wav = new MadeAudio(40).hiss(0, 40).speech(0, 0, 40, 5_000).wav();
    assertThat(TalkTime.seconds(wav, 0)).isCloseTo(40, within(1.0));
  }

  @Test
  void clicksAreNoSpeechAndPausesWithinASentenceAre() throws IOException {
    MadeAudio clicks = new MadeAudio(30).hiss(0, 40);
    for (int second = 1; second < 30; second++) {
      clicks.tone(0, second, second + 0.04, 9_000);
    }
    assertThat(TalkTime.seconds(clicks.wav(), 0)).isLessThan(0.3);
    byte[] sentence =
        new MadeAudio(10).hiss(0, 40).tone(0, 2, 3, 5_000).tone(0, 3.2, 4, 5_000).wav();
    assertThat(TalkTime.seconds(sentence, 0)).isCloseTo(2, within(0.15));
  }

  @Test
  void aQuietVoiceOnACleanLineIsHeard() throws IOException {
    byte[] wav = new MadeAudio(20).hiss(0, 10).speech(0, 4, 14, 600).wav();
    assertThat(TalkTime.seconds(wav, 0)).isCloseTo(10, within(0.8));
  }

  @Test
  void whatIsNoAudioIsSaid() {
    assertThatThrownBy(() -> TalkTime.seconds("<html>".getBytes(StandardCharsets.UTF_8), 0))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aRecordingCutShortIsMeasuredAsFarAsItGoes() throws IOException {
    byte[] wav = new MadeAudio(20).speech(0, 0, 20, 5_000).wav();
    assertThat(TalkTime.seconds(java.util.Arrays.copyOf(wav, wav.length / 2), 0))
        .isCloseTo(10, within(0.8));
  }
}
