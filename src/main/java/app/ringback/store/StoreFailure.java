package app.ringback.store;

import app.ringback.core.Problem;
import app.ringback.core.ProblemException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A failure of the store in words for the user: what happened, what is safe, what to do. */
public final class StoreFailure extends ProblemException {

  private static final long serialVersionUID = 1L;

  private StoreFailure(Problem problem, Throwable cause) {
    super(problem, cause);
  }

  /** Explains a failure of the database. */
  public static StoreFailure from(Throwable failure) {
    if (isDiskFull(failure)) {
      return new StoreFailure(
          new Problem(
              "The disk is full.", "Nothing was changed.", "Free some space and do it again."),
          failure);
    }
    return new StoreFailure(
        new Problem(
            "The book could not be read or written (" + reason(failure) + ").",
            "What was stored before is safe.",
            "Try again; if it stays so, run \"ringback doctor\"."),
        failure);
  }

  private static boolean isDiskFull(@Nullable Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      String message = String.valueOf(t.getMessage());
      if (message.contains("No space left on device") || message.contains("not enough space")) {
        return true;
      }
    }
    return false;
  }

  private static String reason(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql) {
        return "code " + sql.getErrorCode();
      }
    }
    return failure.getClass().getSimpleName();
  }
}
