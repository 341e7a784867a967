package app.ringback.outbox;

import app.ringback.core.ProblemException;
import app.ringback.lead.Lead;
import app.ringback.template.Holes;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The last look at a message, whoever wrote it: one with a merge field that nobody filled, or a
 * greeting that greets nobody, never leaves.
 */
final class UnfilledFields {

  private UnfilledFields() {}

  /**
   * Looks at a message before it is taken in. What a mail quotes was written by somebody else.
   *
   * @throws ProblemException when something is left to fill in
   */
  static void refuse(Lead lead, String subject, String body) {
    String own =
        body.lines().filter(line -> !line.startsWith(">")).collect(Collectors.joining("\n"));
    List<String> holes = Holes.in(subject + "\n" + own, lead.custom().keySet());
    if (!holes.isEmpty()) {
      throw new ProblemException(
          "The message is not finished: " + String.join(", ", holes) + " is still to be filled in.",
          "Nothing was sent.",
          "Write what belongs there, or take it out.");
    }
  }
}
