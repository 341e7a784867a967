package app.ringback.draft;

import app.ringback.core.LeadId;
import java.nio.file.Path;
import java.util.List;

/**
 * Something begun and not sent; one without anything in it is none.
 *
 * @param files chosen to go with it, absolute; each may be gone meanwhile
 * @param marks what it was made from
 */
public record Draft(
    LeadId lead, DraftKind kind, String subject, String body, List<Path> files, DraftMarks marks) {

  public Draft {
    files = List.copyOf(files);
  }

  /** One of words alone. */
  public Draft(LeadId lead, DraftKind kind, String subject, String body) {
    this(lead, kind, subject, body, List.of(), DraftMarks.NONE);
  }

  public static Draft none(LeadId lead, DraftKind kind) {
    return new Draft(lead, kind, "", "");
  }

  /** Whether there is anything to keep. Blanks count: the rep typed them. */
  public boolean isEmpty() {
    return subject.isEmpty() && body.isEmpty() && files.isEmpty() && marks.equals(DraftMarks.NONE);
  }
}
