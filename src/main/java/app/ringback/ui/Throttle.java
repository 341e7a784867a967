package app.ringback.ui;

import app.ringback.core.Subscription;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Does work when it is asked for, but not more often than once a rest: the first time at once, and
 * once more after the rest when it was asked for meanwhile. FX thread only.
 */
public final class Throttle implements AutoCloseable {

  private final Delays delays;
  private final Duration rest;
  private final Runnable work;
  private @Nullable Subscription resting;
  private boolean wanted;
  private boolean closed;

  /**
   * @param rest the least time between two times
   */
  public Throttle(Delays delays, Duration rest, Runnable work) {
    this.delays = delays;
    this.rest = rest;
    this.work = work;
  }

  /** Asks for the work. */
  public void ask() {
    wanted = true;
    if (resting == null && !closed) {
      doNow();
    }
  }

  private void doNow() {
    wanted = false;
    resting = delays.after(rest, this::rested);
    work.run();
  }

  private void rested() {
    resting = null;
    if (wanted && !closed) {
      doNow();
    }
  }

  /** Does nothing more. */
  @Override
  public void close() {
    closed = true;
    if (resting != null) {
      resting.close();
    }
  }
}
