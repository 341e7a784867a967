package app.ringback.intake.leadmail;

import app.ringback.intake.IncomingLead;
import java.util.List;

/** What a mail is to the book. */
public sealed interface MailFinding {

  /** It holds leads; what of them was not understood needs a look. */
  record Leads(List<IncomingLead> leads) implements MailFinding {

    public Leads {
      leads = List.copyOf(leads);
    }
  }

  /** It is never a lead; the reason is a sentence. */
  record NoLead(String reason) implements MailFinding {}

  /**
   * Nothing in it was recognised.
   *
   * @param lead what is kept of it when somebody wants it to be a lead: it needs a look
   * @param fromSource whether its sender is a source, whose mails are leads
   */
  record Unclear(IncomingLead lead, boolean fromSource) implements MailFinding {}
}
