package app.ringback.ui.backup;

import app.ringback.core.Change;
import app.ringback.ui.Notices;
import app.ringback.ui.StatusModel;
import app.ringback.ui.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Keeps the status bar's word on the last backup right. */
public final class BackupStatus {

  /** A backup younger than this is nothing to worry about, even after a night without power. */
  private static final Duration FRESH = Duration.ofDays(2);

  private final StatusModel status;
  private final Callable<Optional<Instant>> newest;
  private final BackupWords words;
  private final InstantSource clock;
  private final Tasks tasks;
  private final Notices notices;

  /**
   * Shows nothing before the first {@link #refresh}.
   *
   * @param newest when the newest backup was made; may wait for disk
   */
  public BackupStatus(
      StatusModel status,
      Callable<Optional<Instant>> newest,
      BackupWords words,
      InstantSource clock,
      Tasks tasks,
      Notices notices) {
    this.status = status;
    this.newest = newest;
    this.words = words;
    this.clock = clock;
    this.tasks = tasks;
    this.notices = notices;
  }

  /** Takes a change of the book, on any thread. */
  public void changed(Change change) {
    if (change instanceof Change.BackupMade) {
      tasks.onFxThread(this::refresh);
    }
  }

  /** Looks again when the last backup was made. */
  public void refresh() {
    tasks.run(newest, this::show, notices::problem);
  }

  private void show(Optional<Instant> last) {
    Instant now = clock.instant();
    status.backup.set(last.map(at -> words.shortly(at, now)).orElse(""));
    status.backupFresh.set(last.filter(at -> at.plus(FRESH).isAfter(now)).isPresent());
  }
}
