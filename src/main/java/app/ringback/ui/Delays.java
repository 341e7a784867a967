package app.ringback.ui;

import app.ringback.core.Subscription;
import java.time.Duration;

/** Does something later on the FX thread; injected, so that a test steps it by hand. */
@FunctionalInterface
public interface Delays {

  /** Runs the work once after the delay, unless the handle is closed before. */
  Subscription after(Duration delay, Runnable work);
}
