package app.ringback.intake;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a lead asked, by what its source states and when it was received.
 *
 * @param at the arrival
 * @param unlikely whether the stated time was in the future or more than two years back
 * @param aged whether it lies so far back that no SLA clock starts
 */
record Arrival(Instant at, boolean unlikely, boolean aged) {

  private static final Duration AGED = Duration.ofHours(24);
  private static final Duration UNLIKELY = Duration.ofDays(2 * 365);

  static Arrival of(@Nullable Instant stated, Instant received) {
    if (stated == null) {
      return new Arrival(received, false, false);
    }
    if (stated.isAfter(received)) {
      return new Arrival(received, true, false);
    }
    Duration back = Duration.between(stated, received);
    return new Arrival(stated, back.compareTo(UNLIKELY) > 0, back.compareTo(AGED) > 0);
  }
}
