package app.ringback.testing.ui;

import app.ringback.ui.media.SoundPlayer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Speakers that play without end, until they are stopped, and remember what. */
public final class StandInPlayer implements SoundPlayer {

  private final List<byte[]> played = new CopyOnWriteArrayList<>();
  private volatile CountDownLatch stopped = new CountDownLatch(0);

  public List<byte[]> played() {
    return played;
  }

  @Override
  public void play(byte[] wav) {
    CountDownLatch over = new CountDownLatch(1);
    stopped = over;
    played.add(wav);
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void stop() {
    stopped.countDown();
  }
}
