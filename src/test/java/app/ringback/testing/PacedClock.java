package app.ringback.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A clock that runs faster than the machine's, the same one in every process that is given its
 * {@link #text}, so that waits of minutes pass in seconds between real processes.
 */
public final class PacedClock implements InstantSource {

  private static final InstantSource MACHINE = InstantSource.system();

  private final Instant machineStart;
  private final int speed;
  private volatile Instant start;

  private PacedClock(Instant machineStart, Instant start, int speed) {
    this.machineStart = machineStart;
    this.start = start;
    this.speed = speed;
  }

  /** Reads {@code start} now and runs {@code speed} times as fast as the machine's clock. */
  public static PacedClock startingAt(Instant start, int speed) {
    return new PacedClock(MACHINE.instant(), start, speed);
  }

  /** The clock another process wrote as {@link #text}. */
  public static PacedClock read(String text) {
    String[] parts = text.split(",", 3);
    return new PacedClock(
        Instant.parse(parts[0]), Instant.parse(parts[1]), Integer.parseInt(parts[2]));
  }

  public String text() {
    return machineStart + "," + start + "," + speed;
  }

  @Override
  public Instant instant() {
    Duration run = Duration.between(machineStart, MACHINE.instant());
    return start.plus(run.multipliedBy(speed)).truncatedTo(ChronoUnit.MICROS);
  }

  /** Jumps ahead; processes that were given the clock before do not notice. */
  public synchronized void skip(Duration ahead) {
    start = start.plus(ahead);
  }

  /** Waits in this process until the clock reads {@code then}. */
  public void sleepUntil(Instant then) {
    Duration wait = Duration.between(instant(), then);
    if (wait.isPositive()) {
      LockSupport.parkNanos(wait.dividedBy(speed).toNanos());
    }
  }
}
