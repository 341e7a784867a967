package app.ringback.outbox;

import app.ringback.core.Change;
import app.ringback.core.Changes;
import app.ringback.core.ProblemException;
import app.ringback.core.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The outbox's own thread: sleeps until the earliest item is due or something changes. Closing it
 * lets the item that is just leaving finish and starts no other.
 */
public final class OutboxLoop implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(OutboxLoop.class);

  /** The clock is read again at least this often, so that a sleep of the machine is noticed. */
  private static final Duration LONGEST_SLEEP = Duration.ofSeconds(20);

  /** A pass that failed is not repeated at once. */
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

  private final OutboxWorker worker;
  private final Changes changes;
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition woken = lock.newCondition();
  private boolean changed;
  private boolean stopping;
  private @Nullable Thread thread;
  private Subscription subscription = () -> {};

  public OutboxLoop(OutboxWorker worker, Changes changes, InstantSource clock) {
    this.worker = worker;
    this.changes = changes;
    this.clock = clock;
  }

  /** Starts the thread; {@code ready} runs on it once what was cut off before is recorded. */
  public void start(Runnable ready) {
    subscription =
        changes.subscribe(change -> {
          // A changed setting may bring the carrier that everything waits for.
          if (change instanceof Change.DispatchChanged
              || change instanceof Change.SettingsChanged
              || change instanceof Change.ClockMoved) {
            wake();
          }
        });
    thread = Thread.ofPlatform().name("outbox").start(() -> run(ready));
  }

  private void wake() {
    lock.lock();
    try {
      changed = true;
      woken.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    subscription.close();
    lock.lock();
    try {
      stopping = true;
      woken.signalAll();
    } finally {
      lock.unlock();
    }
    worker.stop();
    Thread running = thread;
    if (running != null && running != Thread.currentThread()) {
      boolean interrupted = false;
      try {
        // Longer than an answer of the carrier may take, so that its outcome is stored.
        running.join(Duration.ofSeconds(30));
      } catch (InterruptedException e) {
        interrupted = true;
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void run(Runnable ready) {
    boolean failed = !attempt(worker::start);
    ready.run();
    while (sleep(failed)) {
      failed = !attempt(worker::runDue);
    }
  }

  private static boolean attempt(Runnable work) {
    try {
      work.run();
      return true;
    } catch (ProblemException e) {
      log.warn("The outbox could not go on: {}", e.problem().line());
      return false;
    } catch (RuntimeException e) {
      log.error("The outbox failed and goes on", e);
      return false;
    }
  }

  /** Waits until there is something to do; false once the loop is to end. */
  private boolean sleep(boolean failed) {
    if (failed) {
      return pause(AFTER_FAILURE);
    }
    while (true) {
      Duration wait = waitUntilNext();
      lock.lock();
      try {
        if (stopping) {
          return false;
        }
        if (changed || !wait.isPositive()) {
          changed = false;
          return true;
        }
        var _ = woken.awaitNanos(wait.toNanos());
      } catch (InterruptedException e) {
        return false;
      } finally {
        lock.unlock();
      }
    }
  }

  private Duration waitUntilNext() {
    try {
      Instant next = worker.nextPass().orElse(Instant.MAX);
      Instant now = clock.instant();
      if (!next.isAfter(now)) {
        return Duration.ZERO;
      }
      return next.isBefore(now.plus(LONGEST_SLEEP)) ? Duration.between(now, next) : LONGEST_SLEEP;
    } catch (RuntimeException e) {
      log.warn("The outbox could not read what is due", e);
      return AFTER_FAILURE;
    }
  }

  private boolean pause(Duration duration) {
    lock.lock();
    try {
      long left = duration.toNanos();
      while (!stopping && left > 0) {
        left = woken.awaitNanos(left);
      }
      return !stopping;
    } catch (InterruptedException e) {
      return false;
    } finally {
      lock.unlock();
    }
  }
}
