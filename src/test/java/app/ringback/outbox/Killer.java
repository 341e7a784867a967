package app.ringback.outbox;

import app.ringback.testing.ChildJvm;
import app.ringback.testing.PacedClock;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;

/** Starts a process that sends and kills it at a random moment, most often while it sends. */
final class Killer {

  /** One that tried nothing for so long waits for its time. */
  private static final Duration STALLED = Duration.ofSeconds(3);

  /** A busy machine takes its time until a process begins to work. */
  private static final Duration TO_BEGIN = Duration.ofSeconds(60);

  private final ChildJvm children;
  private final PacedClock clock;
  private final Random random;
  private final IntSupplier attempts;
  private final int attemptsALife;

  /**
   * @param attempts how many messages were begun to be handed over so far, by all processes
   * @param attemptsALife about as many are begun in the life of one process
   */
  Killer(
      ChildJvm children, PacedClock clock, Random random, IntSupplier attempts, int attemptsALife) {
    this.children = children;
    this.clock = clock;
    this.random = random;
    this.attempts = attempts;
    this.attemptsALife = attemptsALife;
  }

  /** One life of a process that is given these words. */
  void kill(String... args) throws IOException, InterruptedException {
    int before = attempts.getAsInt();
    long printed = children.printedBytes();
    Process child = children.start(args);
    if (random.nextInt(8) == 0) {
      // While it starts, or just after.
      child.waitFor(random.nextInt(1_500), TimeUnit.MILLISECONDS);
    } else {
      awaitBeginning(child, printed);
      long began = System.nanoTime();
      int until = before + 1 + random.nextInt(2 * attemptsALife - 1);
      while (child.isAlive()
          && attempts.getAsInt() < until
          && System.nanoTime() - began < STALLED.toNanos()) {
        LockSupport.parkNanos(200_000);
      }
      LockSupport.parkNanos(random.nextInt(30_000_000));
    }
    child.destroyForcibly().waitFor();
    if (attempts.getAsInt() == before) {
      // It waits for its time, as it would for hours.
      clock.skip(Duration.ofMinutes(1));
    }
  }

  /** It says what was cut off before it begins. */
  private void awaitBeginning(Process child, long printed) throws IOException {
    long started = System.nanoTime();
    while (child.isAlive()
        && children.printedBytes() == printed
        && System.nanoTime() - started < TO_BEGIN.toNanos()) {
      LockSupport.parkNanos(1_000_000);
    }
  }

  /** How many items a process after a kill found that were just being sent. */
  int cutOff() throws IOException {
    return children
        .printed()
        .lines()
        .filter(line -> line.startsWith(KilledSender.CUT_OFF))
        .mapToInt(line -> Integer.parseInt(line.substring(KilledSender.CUT_OFF.length())))
        .sum();
  }
}
