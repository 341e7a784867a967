package app.ringback.app.doctor;

import app.ringback.core.Problem;
import java.util.Locale;

/**
 * What a {@link Check} found.
 *
 * @param detail a sentence on what is the case; no secret, no whole phone number
 * @param mend a sentence on what to do; empty when all is well
 */
public record Finding(State state, String detail, String mend) {

  /** How it stands. */
  public enum State {
    OK,
    WARN,
    FAIL;

    /** As it is printed: {@code ok}, {@code warn}, {@code fail}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public static Finding ok(String detail) {
    return new Finding(State.OK, detail, "");
  }

  public static Finding warn(String detail, String mend) {
    return new Finding(State.WARN, detail, mend);
  }

  public static Finding fail(String detail, String mend) {
    return new Finding(State.FAIL, detail, mend);
  }

  /** A problem as a failed check. */
  public static Finding fail(Problem problem) {
    return fail((problem.happened() + " " + problem.safe()).strip(), problem.mend());
  }
}
