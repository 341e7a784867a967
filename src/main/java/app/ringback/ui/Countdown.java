package app.ringback.ui;

import java.time.Duration;
import java.time.Instant;

/**
 * The time to a deadline as it is shown: {@code 03:12}, {@code 2 h 05}, {@code 3 d}; with a plus
 * once it has passed.
 */
public record Countdown(String text, Urgency urgency) {

  private static final Duration SOON = Duration.ofMinutes(2);

  /** How pressing a deadline is; each has its own colour, icon and words. */
  public enum Urgency {
    CALM,
    SOON,
    LATE
  }

  public static Countdown to(Instant deadline, Instant now) {
    Duration left = Duration.between(now, deadline);
    if (left.isNegative()) {
      return new Countdown("+" + words(left.negated()), Urgency.LATE);
    }
    return new Countdown(words(left), left.compareTo(SOON) <= 0 ? Urgency.SOON : Urgency.CALM);
  }

  private static String words(Duration duration) {
    if (duration.toDays() > 0) {
      return duration.toDays() + " d";
    }
    if (duration.toHours() > 0) {
      return "%d h %02d".formatted(duration.toHours(), duration.toMinutesPart());
    }
    return "%02d:%02d".formatted(duration.toMinutes(), duration.toSecondsPart());
  }
}
