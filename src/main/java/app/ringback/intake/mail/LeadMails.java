package app.ringback.intake.mail;

import app.ringback.core.LeadId;
import app.ringback.store.Tx;
import java.time.Instant;
import java.util.List;

/** Recognises mails that are leads themselves, such as those of portals, and takes them in. */
public interface LeadMails {

  /** Nothing is recognised. */
  LeadMails NONE =
      new LeadMails() {
        @Override
        public boolean mayBe(MailEnvelope envelope) {
          return false;
        }

        @Override
        public List<LeadId> take(Tx tx, MailMessage mail, Instant now) {
          return List.of();
        }
      };

  /** Whether the mail is worth reading, by its head. */
  boolean mayBe(MailEnvelope envelope);

  /**
   * Takes the mail in, in the caller's transaction; taking the same mail again changes nothing.
   *
   * @return the leads that are new or got something new; none when it is no lead
   */
  List<LeadId> take(Tx tx, MailMessage mail, Instant now);
}
