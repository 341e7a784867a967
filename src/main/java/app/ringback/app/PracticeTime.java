package app.ringback.app;

import app.ringback.core.Change;
import app.ringback.core.MovableClock;
import app.ringback.core.Problem;
import app.ringback.core.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;

/**
 * The time of the practice workspace, which the rep may move ahead. How far is kept beside the
 * book, so that it never runs behind what happened there already.
 */
public final class PracticeTime {

  private static final String FILE = "practice-clock.txt";

  /** When a working day begins. */
  private static final LocalTime MORNING = LocalTime.of(8, 30);

  private final Desk desk;
  private final MovableClock clock;

  PracticeTime(Desk desk, MovableClock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  /** The clock of a practice workspace, as far ahead as it was left. */
  public static MovableClock clock(InstantSource source, Workspace workspace) {
    return new MovableClock(source, kept(workspace.folder().resolve(FILE)));
  }

  /** An hour passes. */
  public Instant hour() {
    return moveTo(clock.instant().plus(Duration.ofHours(1)));
  }

  /** The night passes: it is the next morning where the rep is, half past eight. */
  public Instant morning() {
    ZonedDateTime now = clock.instant().atZone(desk.settings().get().rep().timeZone());
    ZonedDateTime today = now.with(MORNING);
    return moveTo((today.isAfter(now) ? today : today.plusDays(1)).toInstant());
  }

  private Instant moveTo(Instant then) {
    clock.moveTo(then);
    try {
      Path file = desk.workspace().folder().resolve(FILE);
      Path fresh = file.resolveSibling(FILE + ".new");
      Files.writeString(fresh, clock.ahead().toString());
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new ProblemException(
          new Problem(
              "The time of practice could not be kept.",
              "It has moved on; nothing else is touched.",
              "Make room on the disk, then move it again."),
          e);
    }
    desk.changes().publish(new Change.ClockMoved());
    return clock.instant();
  }

  /** Without a file that can be read, practice is in the present. */
  private static Duration kept(Path file) {
    try {
      Duration ahead =
          Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
      return ahead.isNegative() ? Duration.ZERO : ahead;
    } catch (IOException | DateTimeParseException e) {
      throw new ProblemException(
          new Problem(
              "The time of practice cannot be read: " + file.getFileName() + ".",
              "Nothing was changed.",
              "Delete this file in the practice workspace, or the whole workspace."),
          e);
    }
  }
}
