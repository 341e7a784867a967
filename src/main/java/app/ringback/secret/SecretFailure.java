package app.ringback.secret;

import app.ringback.core.Problem;
import app.ringback.core.ProblemException;

/** A secret could not be kept or read. */
public final class SecretFailure extends ProblemException {

  private static final long serialVersionUID = 1L;

  SecretFailure(String happened) {
    super(
        new Problem(
            happened, "Nothing was changed.", "Unlock it, or look at \"ringback doctor\"."));
  }

  SecretFailure(String happened, Throwable cause) {
    super(
        new Problem(happened, "Nothing was changed.", "Unlock it, or look at \"ringback doctor\"."),
        cause);
  }
}
