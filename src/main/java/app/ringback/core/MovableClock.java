package app.ringback.core;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that can be moved ahead while it runs, for practice: never used with real carriers. */
public final class MovableClock implements InstantSource {

  private final InstantSource source;
  private volatile Duration ahead;

  /**
   * A clock that runs as far ahead of another as it was moved before.
   *
   * @param ahead not negative
   */
  public MovableClock(InstantSource source, Duration ahead) {
    this.source = source;
    this.ahead = ahead;
  }

  @Override
  public Instant instant() {
    return source.instant().plus(ahead);
  }

  /** How far it is ahead of the clock behind it. */
  public Duration ahead() {
    return ahead;
  }

  /** Moves it ahead to this instant; never back, as what happened cannot unhappen. */
  public synchronized void moveTo(Instant then) {
    Duration more = Duration.between(instant(), then);
    if (more.isPositive()) {
      ahead = ahead.plus(more);
    }
  }
}
