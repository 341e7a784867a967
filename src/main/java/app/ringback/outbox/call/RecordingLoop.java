package app.ringback.outbox.call;

import app.ringback.core.ProblemException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings recordings now and then, in a thread of its own: a download must not hold up a call. */
public final class RecordingLoop implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(RecordingLoop.class);

  private static final long EVERY_SECONDS = 15;

  private final CallRecordings recordings;
  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("recordings").factory());

  public RecordingLoop(CallRecordings recordings) {
    this.recordings = recordings;
    timer.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
  }

  public void start() {
    var _ = timer.scheduleWithFixedDelay(this::run, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  private void run() {
    try {
      recordings.run();
    } catch (ProblemException e) {
      log.warn("Recordings could not be brought: {}", e.problem().line());
    } catch (RuntimeException e) {
      // A timer's work that throws is never run again.
      log.error("Bringing recordings failed and goes on", e);
    }
  }

  /** Ends; a recording that is just being brought is let finish. */
  @Override
  public void close() {
    timer.shutdown();
    try {
      if (!timer.awaitTermination(30, TimeUnit.SECONDS)) {
        log.warn("A recording was still being brought when the book was closed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
