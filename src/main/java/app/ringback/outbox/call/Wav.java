package app.ringback.outbox.call;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Files of the kind WAV. */
final class Wav {

  static final String TYPE = "audio/wav";

  private Wav() {}

  /**
   * How many seconds long it is.
   *
   * @throws IOException when it is no such file
   */
  static double seconds(byte[] content) throws IOException {
    try {
      AudioFileFormat found = AudioSystem.getAudioFileFormat(new ByteArrayInputStream(content));
      if (!found.getType().equals(AudioFileFormat.Type.WAVE)) {
        throw new IOException("This is no WAV file");
      }
      return Math.max(0, found.getFrameLength()) / (double) found.getFormat().getFrameRate();
    } catch (UnsupportedAudioFileException e) {
      throw new IOException("This is no sound that can be read", e);
    }
  }
}
