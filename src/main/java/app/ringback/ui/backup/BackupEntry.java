package app.ringback.ui.backup;

import app.ringback.core.ProblemException;
import app.ringback.store.Backups;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A backup in the workspace.
 *
 * @param bytes how large the file is
 */
public record BackupEntry(Path file, Instant madeAt, Kind kind, long bytes) {

  /** Why it was made. */
  public enum Kind {
    NIGHTLY,
    BY_HAND,
    BEFORE_UPDATE
  }

  /** What the file's name and size tell. */
  public static BackupEntry of(Path file) {
    String name = file.getFileName().toString();
    Kind kind =
        name.contains("-nightly")
            ? Kind.NIGHTLY
            : name.contains("-before-migration") ? Kind.BEFORE_UPDATE : Kind.BY_HAND;
    try {
      return new BackupEntry(file, Backups.madeAt(file), kind, Files.size(file));
    } catch (IOException e) {
      throw new ProblemException(
          new app.ringback.core.Problem(
              "A backup could not be looked at (" + name + ").",
              "The book is safe.",
              "Check that the folder of the backups is yours."),
          e);
    }
  }
}
