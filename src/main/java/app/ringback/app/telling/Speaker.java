package app.ringback.app.telling;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays the sounds of alerts on this computer; one without a loudspeaker stays silent. */
public final class Speaker implements AlertSound {

  private static final Logger log = LoggerFactory.getLogger(Speaker.class);
  private static final AudioFormat FORMAT = new AudioFormat(Tones.RATE, 16, 1, true, false);

  private volatile boolean told;

  @Override
  public void play(String sound, boolean urgent) {
    byte[] samples = Tones.of(sound, urgent);
    if (samples.length == 0) {
      return;
    }
    try (SourceDataLine line = AudioSystem.getSourceDataLine(FORMAT)) {
      line.open(FORMAT);
      line.start();
      line.write(samples, 0, samples.length);
      line.drain();
    } catch (LineUnavailableException | RuntimeException e) {
      // Neither a missing card nor one another program holds is worth more than a word.
      if (!told) {
        log.info("Alerts are silent, there is nothing to play them on: {}", e.getMessage());
        told = true;
      }
    }
  }
}
