package app.ringback.archive;

import app.ringback.core.Problem;
import app.ringback.core.ProblemException;
import org.jspecify.annotations.Nullable;

/** An archive that cannot be read or written, in words for the user. */
public final class ArchiveFailure extends ProblemException {

  private static final long serialVersionUID = 1L;

  private ArchiveFailure(Problem problem, @Nullable Throwable cause) {
    super(problem, cause);
  }

  static ArchiveFailure unreadable(String happened, @Nullable Throwable cause) {
    return new ArchiveFailure(
        new Problem(
            happened,
            "Nothing was stored.",
            "Choose a zip that \"ringback archive export\" made, or copy it here again."),
        cause);
  }

  static ArchiveFailure badLine(String file, long line, String reason) {
    return new ArchiveFailure(
        new Problem(
            file + ", line " + line + ": " + reason,
            "Nothing was stored.",
            "Mend or remove that line and import again."),
        null);
  }

  static ArchiveFailure tooNew(long format) {
    return new ArchiveFailure(
        new Problem(
            "This archive has format " + format + "; this program reads format 1.",
            "Nothing was stored.",
            "Update Ringback and import again."),
        null);
  }

  static ArchiveFailure unwritable(Throwable cause) {
    return new ArchiveFailure(
        new Problem(
            "The archive could not be written (" + cause.getMessage() + ").",
            "The book is as it was, and no half archive is left.",
            "Choose another folder or free some space, and export again."),
        cause);
  }
}
