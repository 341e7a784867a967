package app.ringback.core;

import org.jspecify.annotations.Nullable;

/** Carries a {@link Problem} up to whoever talks to the user. */
public class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public ProblemException(Problem problem) {
    this(problem, null);
  }

  public ProblemException(Problem problem, @Nullable Throwable cause) {
    super(problem.line(), cause);
    this.problem = problem;
  }

  public ProblemException(String happened, String safe, String mend) {
    this(new Problem(happened, safe, mend), null);
  }

  public final Problem problem() {
    return problem;
  }
}
