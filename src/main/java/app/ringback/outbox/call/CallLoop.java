package app.ringback.outbox.call;

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
 * The thread that makes calls: looks at a call that is under way every second, and otherwise sleeps
 * until one is due or asked for.
 */
public final class CallLoop implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(CallLoop.class);

  /** The clock is read again at least this often, so that a sleep of the machine is noticed. */
  private static final Duration LONGEST_SLEEP = Duration.ofSeconds(20);

  private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

  private final CallDesk desk;
  private final boolean screen;
  private final Changes changes;
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition woken = lock.newCondition();
  private boolean changed;
  private boolean stopping;
  private @Nullable Thread thread;
  private Subscription asked = () -> {};
  private Subscription heard = () -> {};

  /**
   * @param screen whether there is a window in which the rep can say to be on the line
   */
  public CallLoop(CallDesk desk, boolean screen, Changes changes, InstantSource clock) {
    this.desk = desk;
    this.screen = screen;
    this.changes = changes;
    this.clock = clock;
  }

  /** Starts the thread. */
  public void start() {
    asked = desk.onWake(this::wake);
    heard =
        changes.subscribe(change -> {
          if (change instanceof Change.DispatchChanged
              || change instanceof Change.SettingsChanged
              || change instanceof Change.ClockMoved) {
            wake();
          }
        });
    thread = Thread.ofPlatform().name("calls").start(this::run);
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

  /** Ends after the step that is under way; a call that is live goes on without Ringback. */
  @Override
  public void close() {
    asked.close();
    heard.close();
    lock.lock();
    try {
      stopping = true;
      woken.signalAll();
    } finally {
      lock.unlock();
    }
    Thread running = thread;
    if (running != null && running != Thread.currentThread()) {
      try {
        // Longer than an answer of the carrier may take, so that its outcome is stored.
        if (!running.join(Duration.ofSeconds(30))) {
          log.warn("A call was still being made when the book was closed");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void run() {
    boolean failed = !attempt(desk::recover);
    while (sleep(failed)) {
      failed = !attempt(() -> desk.runDue(screen));
    }
  }

  private static boolean attempt(Runnable work) {
    try {
      work.run();
      return true;
    } catch (ProblemException e) {
      log.warn("Calls could not go on: {}", e.problem().line());
      return false;
    } catch (RuntimeException e) {
      log.error("Making calls failed and goes on", e);
      return false;
    }
  }

  /** Waits until there is something to do; false once the loop is to end. */
  private boolean sleep(boolean failed) {
    Instant until = failed ? clock.instant().plus(AFTER_FAILURE) : next();
    lock.lock();
    try {
      while (!stopping && !changed) {
        Duration left = Duration.between(clock.instant(), until);
        if (!left.isPositive()) {
          break;
        }
        var _ =
            woken.awaitNanos((left.compareTo(LONGEST_SLEEP) > 0 ? LONGEST_SLEEP : left).toNanos());
        if (left.compareTo(LONGEST_SLEEP) > 0) {
          // What is due may have moved while the machine slept.
          break;
        }
      }
      changed = false;
      return !stopping;
    } catch (InterruptedException e) {
      return false;
    } finally {
      lock.unlock();
    }
  }

  private Instant next() {
    try {
      return desk.nextPass(screen).orElse(Instant.MAX);
    } catch (RuntimeException e) {
      log.warn("Which call is next could not be read", e);
      return clock.instant().plus(AFTER_FAILURE);
    }
  }
}
