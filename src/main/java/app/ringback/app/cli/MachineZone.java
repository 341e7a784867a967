package app.ringback.app.cli;

import java.time.Duration;
import java.time.ZoneId;
import java.util.TimeZone;
import java.util.function.Supplier;

/**
 * The time zone the computer is set to now. Java remembers the one it started with (in the property
 * {@code user.timezone}, too), so a laptop that lands elsewhere is noticed only by making it look
 * again. One that was given to the program itself is kept to.
 */
final class MachineZone implements Supplier<ZoneId> {

  private static final String PROPERTY = "user.timezone";

  /** Asking the system may mean comparing hundreds of files. */
  private static final Duration ASKED_EVERY = Duration.ofMinutes(1);

  /** What the program was started with; empty for the computer's own. */
  private final String given;

  private ZoneId known;
  private long askedAt;

  /**
   * @param atStart what the computer said when the program started
   */
  MachineZone(ZoneId atStart) {
    String set = System.getProperty(PROPERTY, "");
    given = set.equals(atStart.getId()) ? "" : set;
    known = atStart;
    askedAt = System.nanoTime();
  }

  @Override
  public synchronized ZoneId get() {
    long now = System.nanoTime();
    if (given.isEmpty() && now - askedAt > ASKED_EVERY.toNanos()) {
      askedAt = now;
      System.clearProperty(PROPERTY);
      TimeZone.setDefault(null);
      known = ZoneId.systemDefault();
    }
    return known;
  }
}
