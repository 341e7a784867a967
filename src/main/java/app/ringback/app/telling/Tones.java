package app.ringback.app.telling;

import java.util.Arrays;

/** The sounds of alerts, made from sine waves: 16 bits, one channel, little endian. */
final class Tones {

  /** Samples a second. */
  static final int RATE = 44_100;

  private static final double LOUDNESS = 0.35;

  private Tones() {}

  /**
   * The samples of a sound; empty for silence.
   *
   * @param urgent whether it comes twice
   */
  static byte[] of(String sound, boolean urgent) {
    byte[] once =
        switch (sound) {
          case "chime" -> joined(note(0.18, 8, 880, 1760), note(0.42, 6, 1174.66, 2349.32));
          case "bell" -> note(0.9, 4, 659.25, 1318.5, 1977.75);
          case "knock" -> joined(note(0.09, 40, 196, 392), silence(0.07), note(0.12, 36, 196, 392));
          default -> new byte[0];
        };
    return urgent && once.length > 0 ? joined(once, silence(0.2), once) : once;
  }

  /** A struck tone that fades. */
  private static byte[] note(double seconds, double fading, double... tones) {
    int samples = (int) (seconds * RATE);
    byte[] bytes = new byte[2 * samples];
    for (int i = 0; i < samples; i++) {
      double time = i / (double) RATE;
      double wave = 0;
      for (int tone = 0; tone < tones.length; tone++) {
        wave += Math.sin(2 * Math.PI * tones[tone] * time) / (1 << tone);
      }
      // A few milliseconds to rise and to end, or it would click.
      double edge = Math.min(1, Math.min(i, samples - i) / (0.004 * RATE));
      double value = LOUDNESS * edge * Math.exp(-fading * time) * wave / 2;
      short sample = (short) Math.round(Math.clamp(value, -1, 1) * Short.MAX_VALUE);
      bytes[2 * i] = (byte) sample;
      bytes[2 * i + 1] = (byte) (sample >> 8);
    }
    return bytes;
  }

  private static byte[] silence(double seconds) {
    return new byte[2 * (int) (seconds * RATE)];
  }

  private static byte[] joined(byte[]... parts) {
    byte[] all = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }
}
