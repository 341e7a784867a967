package app.ringback.app.cli;

import app.ringback.core.Problem;
import app.ringback.core.ProblemException;
import java.util.List;

/** Why nothing was put into the outbox, with what {@code --json} tells of it. */
final class SendProblem extends ProblemException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient List<String> missing;

  /**
   * @param missing the fields that are missing, by name
   */
  SendProblem(String code, List<String> missing, Problem problem) {
    super(problem);
    this.code = code;
    this.missing = List.copyOf(missing);
  }

  String code() {
    return code;
  }

  List<String> missing() {
    return missing;
  }
}
