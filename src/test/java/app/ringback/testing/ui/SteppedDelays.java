package app.ringback.testing.ui;

import app.ringback.core.Subscription;
import app.ringback.ui.Delays;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Delays that are over only when a test has moved the clock and says so. FX thread only. */
public final class SteppedDelays implements Delays {

  private record Waiting(Instant until, Runnable work) {}

  private final InstantSource clock;
  private final List<Waiting> waiting = new ArrayList<>();

  public SteppedDelays(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Subscription after(Duration delay, Runnable work) {
    Waiting wait = new Waiting(clock.instant().plus(delay), work);
    waiting.add(wait);
    return () -> waiting.remove(wait);
  }

  /** Runs everything whose time has come, the earliest first. */
  public void passDue() {
    Optional<Waiting> due = next();
    while (due.isPresent()) {
      waiting.remove(due.get());
      due.get().work().run();
      due = next();
    }
  }

  /** How many delays are not over. */
  public int count() {
    return waiting.size();
  }

  private Optional<Waiting> next() {
    return waiting.stream()
        .filter(wait -> !wait.until().isAfter(clock.instant()))
        .min(Comparator.comparing(Waiting::until));
  }
}
