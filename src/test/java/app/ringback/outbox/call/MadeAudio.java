package app.ringback.outbox.call;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** A recording made up for tests: 8,000 samples a second, two channels, 16 bits. */
final class MadeAudio {

  private static final int RATE = 8_000;
  private static final int CHANNELS = 2;

  private final int[][] samples;
  private final Random random = new Random(1);

  MadeAudio(int seconds) {
    samples = new int[CHANNELS][seconds * RATE];
  }

  /** Noise of this loudness over the whole channel. */
  MadeAudio hiss(int channel, double level) {
    for (int i = 0; i < samples[channel].length; i++) {
      samples[channel][i] += (int) (random.nextGaussian() * level);
    }
    return this;
  }

  /** A tone, from and to in seconds. */
  MadeAudio tone(int channel, double from, double to, double level) {
    for (int i = (int) (from * RATE); i < Math.min(to * RATE, samples[channel].length); i++) {
      samples[channel][i] += (int) (level * Math.sin(i * 2 * Math.PI * 220 / RATE));
    }
    return this;
  }

  /** Syllables of 200 ms with 60 ms between them. */
  MadeAudio speech(int channel, double from, double to, double level) {
    for (double at = from; at < to; at += 0.26) {
      tone(channel, at, Math.min(at + 0.2, to), level);
    }
    return this;
  }

  byte[] wav() {
    int bytes = samples[0].length * CHANNELS * 2;
    ByteBuffer wav = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
    wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + bytes);
    wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16).putShort((short) 1);
    wav.putShort((short) CHANNELS).putInt(RATE).putInt(RATE * CHANNELS * 2);
    wav.putShort((short) (CHANNELS * 2)).putShort((short) 16);
    wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(bytes);
    for (int i = 0; i < samples[0].length; i++) {
      for (int[] channel : samples) {
        wav.putShort((short) Math.clamp(channel[i], Short.MIN_VALUE, Short.MAX_VALUE));
      }
    }
    return wav.array();
  }
}
