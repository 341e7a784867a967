package app.ringback.intake.baseline;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long a lead waited for its first touch; upper bounds inclusive, lower ones exclusive. */
public enum Delay {
  LE_5M(Duration.ofMinutes(5)),
  FROM_5M_TO_30M(Duration.ofMinutes(30)),
  FROM_30M_TO_60M(Duration.ofMinutes(60)),
  FROM_1H_TO_24H(Duration.ofHours(24)),
  GT_24H(null),
  NEVER(null);

  private final @Nullable Duration most;

  Delay(@Nullable Duration most) {
    this.most = most;
  }

  /** Where a delay belongs; null for a lead that was never touched. */
  static Delay of(@Nullable Duration delay) {
    if (delay == null) {
      return NEVER;
    }
    for (Delay one : values()) {
      if (one.most != null && delay.compareTo(one.most) <= 0) {
        return one;
      }
    }
    return GT_24H;
  }
}
