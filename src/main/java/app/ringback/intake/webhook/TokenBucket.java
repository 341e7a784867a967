package app.ringback.intake.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Lets so many through at once, and then so many a second. */
final class TokenBucket {

  private final int most;
  private final double perSecond;
  private final InstantSource clock;
  private double left;
  private Instant filled;

  TokenBucket(int most, double perSecond, InstantSource clock) {
    this.most = most;
    this.perSecond = perSecond;
    this.clock = clock;
    this.left = most;
    this.filled = clock.instant();
  }

  /** Whether one more may pass now. */
  synchronized boolean take() {
    Instant now = clock.instant();
    double seconds = Math.max(0, Duration.between(filled, now).toMillis() / 1000.0);
    left = Math.min(most, left + seconds * perSecond);
    filled = now;
    if (left < 1) {
      return false;
    }
    left--;
    return true;
  }
}
