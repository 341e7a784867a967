package app.ringback.intake.text;

import app.ringback.core.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches what came with texts in a thread of its own, so that a slow picture never keeps a text
 * from being asked for. Sleeps until something is due or it is woken.
 */
public final class MediaLoop implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(MediaLoop.class);

  /** A clock that was set back, or a failing book, must not make this spin or sleep for ever. */
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final MediaFetch fetch;
  private final Supplier<Optional<MediaSource>> source;
  private final InstantSource clock;
  private final ScheduledThreadPoolExecutor timer;
  private final AtomicBoolean asked = new AtomicBoolean();
  private @Nullable ScheduledFuture<?> sleep;

  /**
   * @param source the account to ask; empty while none is set up
   */
  public MediaLoop(MediaFetch fetch, Supplier<Optional<MediaSource>> source, InstantSource clock) {
    this.fetch = fetch;
    this.source = source;
    this.clock = clock;
    timer =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("text-media").factory());
    timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /** Looks soon whether something is due; many calls at once are one. */
  public void wake() {
    if (!asked.compareAndSet(false, true)) {
      return;
    }
    try {
      timer.execute(this::look);
    } catch (RejectedExecutionException e) {
      log.debug("The book is closed: nothing more is fetched", e);
    }
  }

  private void look() {
    asked.set(false);
    ScheduledFuture<?> asleep = sleep;
    if (asleep != null) {
      asleep.cancel(false);
      sleep = null;
    }
    try {
      Optional<MediaSource> account = source.get();
      if (account.isPresent()) {
        fetch.run(account.get());
        fetch.next().ifPresent(this::sleepUntil);
      }
    } catch (ProblemException e) {
      log.warn("What came with a text could not be stored: {}", e.problem().line());
      sleepFor(LONGEST);
    } catch (RuntimeException e) {
      // A timer's work that throws is never run again.
      log.error("Fetching what came with texts failed and goes on", e);
      sleepFor(LONGEST);
    }
  }

  private void sleepUntil(Instant due) {
    Duration wait = Duration.between(clock.instant(), due);
    sleepFor(wait.compareTo(SHORTEST) < 0 ? SHORTEST : wait);
  }

  private void sleepFor(Duration wait) {
    if (!timer.isShutdown()) {
      long millis = Math.min(wait.toMillis(), LONGEST.toMillis());
      sleep = timer.schedule(this::look, millis, TimeUnit.MILLISECONDS);
    }
  }

  /** Ends; what is just being fetched is let finish. */
  @Override
  public void close() {
    timer.shutdown();
    try {
      if (!timer.awaitTermination(10, TimeUnit.SECONDS)) {
        timer.shutdownNow();
        timer.awaitTermination(5, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
