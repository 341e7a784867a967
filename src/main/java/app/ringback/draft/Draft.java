package app.ringback.draft;

import app.ringback.core.LeadId;

/** Something begun and not sent; one without subject and body is none. */
public record Draft(LeadId lead, DraftKind kind, String subject, String body) {

  public static Draft none(LeadId lead, DraftKind kind) {
    return new Draft(lead, kind, "", "");
  }

  /** Whether there is anything to keep. Blanks count: the rep typed them. */
  public boolean isEmpty() {
    return subject.isEmpty() && body.isEmpty();
  }
}
