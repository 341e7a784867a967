package app.ringback.core;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * The program's clock: another source moved by a fixed offset, cut to the microsecond, which is
 * what the store keeps. The offset is how {@code --at INSTANT} makes the clock start there and run
 * on.
 */
public record MicroClock(InstantSource source, Duration offset) implements InstantSource {

  /** The machine's own clock. */
  public static MicroClock system() {
    return new MicroClock(InstantSource.system(), Duration.ZERO);
  }

  /** A clock that reads {@code start} now and runs on from there. */
  public static MicroClock startingAt(Instant start) {
    InstantSource system = InstantSource.system();
    return new MicroClock(system, Duration.between(system.instant(), start));
  }

  @Override
  public Instant instant() {
    return source.instant().plus(offset).truncatedTo(ChronoUnit.MICROS);
  }
}
