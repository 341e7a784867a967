package app.ringback.app.window;

import app.ringback.core.Problem;
import app.ringback.core.ProblemException;
import app.ringback.ui.media.SoundPlayer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Clip;
import javax.sound.sampled.LineEvent;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.jspecify.annotations.Nullable;

/** The speakers of this computer. */
final class Speakers implements SoundPlayer {

  private final AtomicReference<@Nullable CountDownLatch> playing = new AtomicReference<>();

  @Override
  public void play(byte[] wav) {
    CountDownLatch over = new CountDownLatch(1);
    CountDownLatch before = playing.getAndSet(over);
    if (before != null) {
      before.countDown();
    }
    try (AudioInputStream in = AudioSystem.getAudioInputStream(new ByteArrayInputStream(wav));
        Clip clip = AudioSystem.getClip()) {
      clip.addLineListener(event -> {
        if (event.getType().equals(LineEvent.Type.STOP)) {
          over.countDown();
        }
      });
      clip.open(in);
      clip.start();
      over.await();
    } catch (LineUnavailableException | IllegalArgumentException | IllegalStateException e) {
      throw problem("This computer has no sound to play it on.", "Save it as a file instead.", e);
    } catch (IOException | UnsupportedAudioFileException e) {
      throw problem("This sound cannot be played here.", "Save it as a file instead.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      playing.compareAndSet(over, null);
    }
  }

  private static ProblemException problem(String happened, String mend, Exception cause) {
    return new ProblemException(new Problem(happened, "It is still in Ringback.", mend), cause);
  }

  @Override
  public void stop() {
    CountDownLatch over = playing.get();
    if (over != null) {
      over.countDown();
    }
  }
}
