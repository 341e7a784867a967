package app.ringback.lead;

import app.ringback.store.Tx;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many leads have no next step. Counting looks at every lead that is worked on; in a book where
 * that takes long, what was counted last stands for a while, so that the counts of all views stay
 * quick however often something changes. In any other book it is exact.
 */
final class NoStepCount {

  private static final long QUICK = Duration.ofMillis(10).toNanos();

  /** At most this part of the time goes into counting. */
  private static final int PART = 20;

  /** What was counted, when that was, and how long it took, in nanoseconds. */
  private record Known(int count, long at, long took) {}

  private volatile @Nullable Known known;

  int of(Tx tx, Instant now) {
    Known last = known;
    long start = System.nanoTime();
    if (last != null && last.took() > QUICK && start - last.at() < PART * last.took()) {
      return last.count();
    }
    int count = NoStepQueries.count(tx, now);
    long end = System.nanoTime();
    known = new Known(count, end, end - start);
    return count;
  }
}
