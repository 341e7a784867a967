package app.ringback.outbox;

import app.ringback.core.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that works whenever something is due or it is woken, and otherwise sleeps. What fails is
 * told in the log and tried again a little later.
 */
public final class WorkLoop {

  private static final Logger log = LoggerFactory.getLogger(WorkLoop.class);

  /** The clock is read again at least this often, so that a sleep of the machine is noticed. */
  private static final Duration LONGEST_SLEEP = Duration.ofSeconds(20);

  /** Longer than an answer of the carrier may take, so that its outcome is stored. */
  private static final Duration TO_END = Duration.ofSeconds(30);

  private final String name;
  private final Work work;
  private final Duration afterFailure;
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition woken = lock.newCondition();
  private boolean changed;
  private boolean stopping;
  private @Nullable Thread thread;

  /**
   * What is done.
   *
   * @param first once, before everything else
   * @param pass everything that is due now
   * @param next when the next pass has something to do; empty when only being woken can bring it
   */
  public record Work(Runnable first, Runnable pass, Supplier<Optional<Instant>> next) {}

  /**
   * @param name of the thread, for the log
   * @param afterFailure how long a pass that failed is not repeated
   */
  public WorkLoop(String name, Work work, Duration afterFailure, InstantSource clock) {
    this.name = name;
    this.work = work;
    this.afterFailure = afterFailure;
    this.clock = clock;
  }

  /** Starts the thread; {@code ready} runs on it after the first work. */
  public void start(Runnable ready) {
    thread = Thread.ofPlatform().name(name).start(() -> run(ready));
  }

  /** Lets a pass begin now. */
  public void wake() {
    lock.lock();
    try {
      changed = true;
      woken.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Lets no further pass begin. */
  public void stop() {
    lock.lock();
    try {
      stopping = true;
      woken.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits for the end of the pass that is under way, some seconds at most. */
  public void join() {
    Thread running = thread;
    if (running == null || running == Thread.currentThread()) {
      return;
    }
    try {
      if (!running.join(TO_END)) {
        log.warn("The thread \"{}\" still worked when the book was closed", name);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(Runnable ready) {
    boolean failed = !attempt(work.first());
    ready.run();
    while (sleep(failed)) {
      failed = !attempt(work.pass());
    }
  }

  private boolean attempt(Runnable part) {
    try {
      part.run();
      return true;
    } catch (ProblemException e) {
      log.warn("The thread \"{}\" could not go on: {}", name, e.problem().line());
      return false;
    } catch (RuntimeException e) {
      log.error("The thread \"{}\" failed and goes on", name, e);
      return false;
    }
  }

  /** Waits until there is something to do; false once the loop is to end. */
  private boolean sleep(boolean failed) {
    if (failed) {
      return pause();
    }
    while (true) {
      Duration wait = untilNext();
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

  private Duration untilNext() {
    try {
      Instant next = work.next().get().orElse(Instant.MAX);
      Instant now = clock.instant();
      if (!next.isAfter(now)) {
        return Duration.ZERO;
      }
      return next.isBefore(now.plus(LONGEST_SLEEP)) ? Duration.between(now, next) : LONGEST_SLEEP;
    } catch (RuntimeException e) {
      log.warn("The thread \"{}\" could not read what is due", name, e);
      return afterFailure;
    }
  }

  private boolean pause() {
    lock.lock();
    try {
      long left = afterFailure.toNanos();
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
