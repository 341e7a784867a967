package app.ringback.outbox.call;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/**
 * How long somebody speaks on one channel of a recording: voice activity by plain energy, frame by
 * frame, against the channel's own background noise. Nothing leaves this computer.
 */
final class TalkTime {

  private static final double FRAME_SECONDS = 0.02;

  /** Quieter than this is no voice on a telephone line: about -46 dB below full scale. */
  private static final double LEAST_LEVEL = 160;

  /** How much louder than the background a voice is: about 10 dB. */
  private static final double ABOVE_NOISE = 3.2;

  /** Pauses within a sentence count as speech: up to 0.3 s. */
  private static final int BRIDGED_FRAMES = 15;

  /** Clicks and coughs do not: under 0.1 s. */
  private static final int SHORTEST_FRAMES = 5;

  private TalkTime() {}

  /**
   * Seconds of speech.
   *
   * @param wav a WAV file, linear or mu-law
   * @param channel from 0; one beyond the last is the last
   * @throws IOException when it is no audio that can be read
   */
  static double seconds(byte[] wav, int channel) throws IOException {
    double[] levels = levels(wav, channel);
    if (levels.length == 0) {
      return 0;
    }
    double threshold = Math.max(LEAST_LEVEL, noise(levels) * ABOVE_NOISE);
    boolean[] voice = new boolean[levels.length];
    for (int i = 0; i < levels.length; i++) {
      voice[i] = levels[i] >= threshold;
    }
    change(voice, true, SHORTEST_FRAMES);
    change(voice, false, BRIDGED_FRAMES);
    int frames = 0;
    for (boolean speaks : voice) {
      frames += speaks ? 1 : 0;
    }
    return frames * FRAME_SECONDS;
  }

  /**
   * The background: a level that a tenth of the frames stay below, at most a fixed one, so that a
   * channel on which somebody speaks all the time does not take the voice for noise.
   */
  private static double noise(double[] levels) {
    double[] sorted = levels.clone();
    Arrays.sort(sorted);
    return Math.min(sorted[sorted.length / 10], 2 * LEAST_LEVEL);
  }

  /** Turns runs of {@code value} shorter than {@code shortest} over; none at the edges. */
  private static void change(boolean[] voice, boolean value, int shortest) {
    int start = 0;
    while (start < voice.length) {
      int end = start;
      while (end < voice.length && voice[end] == voice[start]) {
        end++;
      }
      boolean inside = start > 0 && end < voice.length;
      if (voice[start] == value && end - start < shortest && (inside || value)) {
        Arrays.fill(voice, start, end, !value);
      }
      start = end;
    }
  }

  /** The loudness (root mean square) of each frame. */
  private static double[] levels(byte[] wav, int channel) throws IOException {
    try (AudioInputStream in = AudioSystem.getAudioInputStream(new ByteArrayInputStream(wav))) {
      AudioFormat given = in.getFormat();
      AudioFormat linear =
          new AudioFormat(given.getSampleRate(), 16, given.getChannels(), true, false);
      byte[] samples;
      try (AudioInputStream decoded = AudioSystem.getAudioInputStream(linear, in)) {
        samples = decoded.readAllBytes();
      }
      int channels = linear.getChannels();
      int wanted = Math.clamp(channel, 0, channels - 1);
      int frame = (int) Math.round(linear.getSampleRate() * FRAME_SECONDS);
      int frames = samples.length / (2 * channels * frame);
      double[] levels = new double[frames];
      for (int i = 0; i < frames; i++) {
        double sum = 0;
        for (int j = 0; j < frame; j++) {
          int at = 2 * ((i * frame + j) * channels + wanted);
          int sample = (short) ((samples[at] & 0xff) | (samples[at + 1] << 8));
          sum += (double) sample * sample;
        }
        levels[i] = Math.sqrt(sum / frame);
      }
      return levels;
    } catch (UnsupportedAudioFileException | IllegalArgumentException e) {
      throw new IOException("This is no audio that can be read", e);
    }
  }
}
