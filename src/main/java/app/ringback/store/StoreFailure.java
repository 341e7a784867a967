package app.ringback.store;

import app.ringback.core.Problem;
import app.ringback.core.ProblemException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/** A failure of the store in words for the user: what happened, what is safe, what to do. */
public final class StoreFailure extends ProblemException {

  private static final long serialVersionUID = 1L;

  /** What kind of failure it is, for whoever offers a way on. */
  public enum Kind {
    DAMAGED,
    WRONG_KEY,
    NEWER,
    /** Its tables are not those of any released program. */
    UNRELEASED,
    DISK_FULL,
    IN_USE,
    OTHER
  }

  private final Kind kind;

  private StoreFailure(Kind kind, Problem problem, @Nullable Throwable cause) {
    super(problem, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  /** Explains a failure of the database while it is open. */
  public static StoreFailure from(Throwable failure) {
    if (isDiskFull(failure)) {
      return new StoreFailure(
          Kind.DISK_FULL,
          new Problem(
              "The disk is full.", "Nothing was changed.", "Free some space and do it again."),
          failure);
    }
    if (isDamage(failure)) {
      return new StoreFailure(
          Kind.DAMAGED,
          new Problem(
              "A part of the book is damaged and could not be read.",
              "The file was left as it is.",
              "Close Ringback and restore a backup with \"ringback restore FILE\"."),
          failure);
    }
    return new StoreFailure(
        Kind.OTHER,
        new Problem(
            "The book could not be read or written (" + reason(failure) + ").",
            "What was stored before is safe.",
            "Try again; if it stays so, run \"ringback doctor\"."),
        failure);
  }

  /** Explains why a book does not open. */
  static StoreFailure opening(BookFiles files, BookKey key, Throwable failure) {
    if (failure instanceof StoreFailure known) {
      return known;
    }
    int code = code(failure);
    List<String> kept = files.keyFingerprints();
    boolean ours = kept.isEmpty() || kept.contains(key.fingerprint());
    if (!ours && (isDamage(failure) || code == ErrorCode.WRONG_USER_OR_PASSWORD)) {
      return wrongKey(failure);
    }
    if (code == ErrorCode.DATABASE_ALREADY_OPEN_1) {
      return new StoreFailure(
          Kind.IN_USE,
          new Problem(
              "Another program has the book open (" + files.book() + ").",
              "Nothing was changed.",
              "Close it and start again."),
          failure);
    }
    if (isDiskFull(failure)) {
      return from(failure);
    }
    return damaged(files, failure);
  }

  static StoreFailure damaged(BookFiles files, @Nullable Throwable failure) {
    Optional<Path> newest = Backups.newest(files);
    String mend =
        newest
            .map(file -> "Restore the newest backup: ringback restore \"" + file + "\".")
            .orElse("There is no backup yet: choose another folder with --workspace.");
    return new StoreFailure(
        Kind.DAMAGED,
        new Problem(
            "The book is damaged and cannot be opened (" + files.book() + ").",
            "The file was left as it is.",
            mend),
        failure);
  }

  /** There is a book, and no key for it. */
  public static StoreFailure keyMissing(Problem problem) {
    return new StoreFailure(Kind.WRONG_KEY, problem, null);
  }

  static StoreFailure wrongKey(@Nullable Throwable failure) {
    return new StoreFailure(
        Kind.WRONG_KEY,
        new Problem(
            "This key does not open the book.",
            "The file was left as it is.",
            "Set RINGBACK_RECOVERY_KEY to the recovery key you saved, or choose another folder"
                + " with --workspace."),
        failure);
  }

  /** A book this program cannot work on, because another version of the program made it. */
  static StoreFailure otherVersion(int version) {
    return new StoreFailure(
        Kind.NEWER,
        new Problem(
            "The book was made by a newer Ringback (its version is "
                + version
                + ", this program knows "
                + SchemaVersion.KNOWN
                + ").",
            "The file was left as it is.",
            "Install the newest Ringback, or choose another folder with --workspace."),
        null);
  }

  /** A book whose tables this program cannot bring up to date, because it never made such ones. */
  static StoreFailure unreleased(Throwable failure) {
    return new StoreFailure(
        Kind.UNRELEASED,
        new Problem(
            "The book was made by a Ringback that was never released, with other tables.",
            "The file was left as it is.",
            "Open it with the program that made it and export an archive, or choose another"
                + " folder with --workspace."),
        failure);
  }

  private static boolean isDamage(Throwable failure) {
    int code = code(failure);
    return code == ErrorCode.FILE_CORRUPTED_1
        || code == ErrorCode.FILE_ENCRYPTION_ERROR_1
        || code == ErrorCode.FILE_VERSION_ERROR_1
        || String.valueOf(root(failure).getMessage()).contains("corrupt");
  }

  private static boolean isDiskFull(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      String message = String.valueOf(t.getMessage());
      if (message.contains("No space left on device") || message.contains("not enough space")) {
        return true;
      }
    }
    return false;
  }

  private static String reason(Throwable failure) {
    int code = code(failure);
    return code == 0 ? failure.getClass().getSimpleName() : "code " + code;
  }

  private static int code(@Nullable Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql) {
        return sql.getErrorCode();
      }
    }
    return 0;
  }

  private static Throwable root(Throwable failure) {
    Throwable t = failure;
    while (t.getCause() != null) {
      t = t.getCause();
    }
    return t;
  }
}
