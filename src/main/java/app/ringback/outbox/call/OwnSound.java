package app.ringback.outbox.call;

import app.ringback.core.Problem;
import app.ringback.core.ProblemException;
import app.ringback.core.Texts;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Sound that was looked at and can be a message for voicemails.
 *
 * @param name of the file; may be empty
 * @param seconds null when that cannot be told
 */
public record OwnSound(String name, HostedFile file, @Nullable Double seconds) {

  static final String MP3 = "audio/mpeg";

  private static final String AS_IT_WAS = "Your message is as it was.";

  /** Half a minute at the quality of a compact disc, twice; the carrier takes 25 MB. */
  private static final int MOST_BYTES = 10_000_000;

  /** Voicemails cut off after two or three minutes, and people long before. */
  private static final double MOST_SECONDS = 120;

  private static final double LEAST_SECONDS = 1;

  /**
   * Looks at the sound.
   *
   * @throws ProblemException when it is neither WAV nor MP3, too short, or too long
   */
  public static OwnSound read(String name, byte[] content) {
    if (content.length > MOST_BYTES) {
      throw problem("This file is too large for a message.", "Choose one of less than 10 MB.");
    }
    if (isMp3(content)) {
      return new OwnSound(Texts.cut(name, 256), new HostedFile(MP3, content), null);
    }
    double seconds = seconds(content);
    if (seconds < LEAST_SECONDS) {
      throw problem("There is nothing to hear in this message.", "Record it again.");
    }
    if (seconds > MOST_SECONDS) {
      throw problem(
          "This message is longer than two minutes.",
          "Record a shorter one: voicemails cut long ones off.");
    }
    return new OwnSound(Texts.cut(name, 256), new HostedFile(Wav.TYPE, content), seconds);
  }

  private static double seconds(byte[] wav) {
    try {
      return Wav.seconds(wav);
    } catch (IOException e) {
      throw new ProblemException(
          new Problem(
              "This is no sound that can be used.", AS_IT_WAS, "Choose a WAV or an MP3 file."),
          e);
    }
  }

  /** Whether this computer can play it: what is compressed it cannot. */
  public boolean plays() {
    return file.contentType().equals(Wav.TYPE);
  }

  /** A tag of the ID3 kind, or the eleven bits that begin a frame of layer 3. */
  private static boolean isMp3(byte[] content) {
    if (content.length < 4) {
      return false;
    }
    boolean tagged = content[0] == 'I' && content[1] == 'D' && content[2] == '3';
    boolean frame =
        (content[0] & 0xff) == 0xff && (content[1] & 0xe0) == 0xe0 && (content[1] & 0x06) == 0x02;
    return tagged || frame;
  }

  private static ProblemException problem(String happened, String mend) {
    return new ProblemException(happened, AS_IT_WAS, mend);
  }
}
