package app.ringback.app;

import app.ringback.core.Problem;
import app.ringback.core.ProblemException;
import app.ringback.store.Backups;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the nightly backup of an open desk when one is due, in its own thread. Whether one is due
 * is read from the backups there are, so a night spent asleep is made up for after waking.
 */
public final class NightlyBackup implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(NightlyBackup.class);

  /** The window is to be usable first. */
  private static final Duration FIRST = Duration.ofSeconds(20);

  private static final Duration EVERY = Duration.ofMinutes(5);

  /** How long closing waits for a backup that is just being written. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Desk desk;
  private final Consumer<Problem> onProblem;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("nightly-backup").factory());

  /**
   * @param onProblem told, on the timer's thread, why a backup could not be made
   */
  public NightlyBackup(Desk desk, Consumer<Problem> onProblem) {
    this.desk = desk;
    this.onProblem = onProblem;
  }

  /** Starts looking, soon and then every few minutes. */
  public void start() {
    var _ =
        timer.scheduleWithFixedDelay(
            this::check, FIRST.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Looks once whether a backup is due, and makes it. */
  public void check() {
    try {
      new Backups(desk.book().files(), desk.clock())
          .nightly(desk.book(), desk.settings().get().rep().timeZone(), desk.changes())
          .ifPresent(file -> log.info("Nightly backup made: {}", file.getFileName()));
    } catch (ProblemException e) {
      log.warn("The nightly backup failed: {}", e.problem().happened(), e);
      onProblem.accept(e.problem());
    } catch (RuntimeException e) {
      // A timer's work that throws is never run again.
      log.error("The nightly backup failed unexpectedly", e);
    }
  }

  /** Ends; a backup that is just being written is let finish. */
  @Override
  public void close() {
    timer.shutdown();
    try {
      if (!timer.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        log.warn("A backup was still being written when the book was closed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
