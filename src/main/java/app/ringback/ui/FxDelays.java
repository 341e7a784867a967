package app.ringback.ui;

import app.ringback.core.Subscription;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Delays by the JDK's own timer, ending on the FX thread. Not by an animation: while one runs,
 * JavaFX works sixty times a second, and some delay of a window is always waiting.
 */
public final class FxDelays implements Delays {

  private final FxThread fxThread = new FxThread();

  @Override
  public Subscription after(Duration delay, Runnable work) {
    Waiting waiting = new Waiting(work);
    Executor later =
        CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, fxThread);
    later.execute(waiting::over);
    return waiting::stop;
  }

  /** FX thread only, so that what is stopped does not happen. */
  private static final class Waiting {

    private final Runnable work;
    private boolean stopped;

    Waiting(Runnable work) {
      this.work = work;
    }

    void over() {
      if (!stopped) {
        work.run();
      }
    }

    void stop() {
      stopped = true;
    }
  }
}
