package app.ringback.outbox;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before the next attempt: 1 s doubling to 60 s, each ± 20 %. */
final class BackOff {

  private static final long FIRST_MILLIS = 1_000;
  private static final long LONGEST_MILLIS = 60_000;
  private static final double JITTER = 0.2;

  private final RandomGenerator random;

  BackOff(RandomGenerator random) {
    this.random = random;
  }

  /**
   * @param attempts how many attempts failed, from 1
   */
  Duration after(int attempts) {
    int doublings = Math.clamp(attempts - 1, 0, 6);
    long plain = Math.min(FIRST_MILLIS << doublings, LONGEST_MILLIS);
    double factor = 1 - JITTER + 2 * JITTER * random.nextDouble();
    return Duration.ofMillis(Math.round(plain * factor));
  }
}
