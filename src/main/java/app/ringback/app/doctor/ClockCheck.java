package app.ringback.app.doctor;

import app.ringback.outbox.ClockSkew;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Is the clock believable? Legal calling hours depend on it. Files of the workspace cannot have
 * been written in the future.
 */
public final class ClockCheck implements Check {

  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final InstantSource clock;
  private final Supplier<ZoneId> zone;
  private final Supplier<List<Instant>> written;
  private final Supplier<Optional<Duration>> ahead;

  /**
   * @param zone the rep's time zone
   * @param written when files of the workspace were last written
   * @param ahead how far the clock is ahead of the carrier's; empty when nobody tells
   */
  public ClockCheck(
      InstantSource clock,
      Supplier<ZoneId> zone,
      Supplier<List<Instant>> written,
      Supplier<Optional<Duration>> ahead) {
    this.ahead = ahead;
    this.clock = clock;
    this.zone = zone;
    this.written = written;
  }

  @Override
  public String name() {
    return "clock";
  }

  @Override
  public Finding look() {
    Instant now = clock.instant();
    boolean behind = written.get().stream().anyMatch(at -> at.isAfter(now.plus(TOLERANCE)));
    String detail = "It is " + now.atZone(zone.get()).toOffsetDateTime().withNano(0) + ".";
    Optional<Duration> off = ClockSkew.worthTelling(ahead.get());
    if (off.isPresent()) {
      return Finding.warn(
          detail
              + " By the carrier's clock that is "
              + off.get().abs().toMinutes()
              + " minutes "
              + (off.get().isNegative() ? "slow" : "fast")
              + ": whether it is a legal hour to call or text cannot be relied on.",
          "Let this computer set its time by itself, then run doctor again.");
    }
    return behind
        ? Finding.warn(
            detail + " Files of the workspace are newer than that.",
            "Check the date, time and time zone of this computer.")
        : Finding.ok(detail);
  }
}
