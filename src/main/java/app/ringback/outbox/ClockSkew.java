package app.ringback.outbox;

import java.time.Duration;
import java.util.Optional;

/** How far this computer's clock is from the carrier's. Legal hours are reckoned by ours. */
public final class ClockSkew {

  /** Closer than this, the hours keep enough distance; answers take seconds, too. */
  public static final Duration TOLERATED = Duration.ofMinutes(2);

  private ClockSkew() {}

  /** The difference, when it is one that matters; positive when ours is ahead. */
  public static Optional<Duration> worthTelling(Optional<Duration> ahead) {
    return ahead.filter(difference -> difference.abs().compareTo(TOLERATED) > 0);
  }
}
