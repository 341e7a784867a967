package app.ringback.intake.mail;

import app.ringback.store.Tx;
import java.time.Instant;

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
        public boolean take(Tx tx, MailMessage mail, Instant now) {
          return false;
        }
      };

  /** Whether the mail is worth reading, by its head. */
  boolean mayBe(MailEnvelope envelope);

  /**
   * Takes the mail in, in the caller's transaction; taking the same mail again changes nothing.
   *
   * @return whether it was one
   */
  boolean take(Tx tx, MailMessage mail, Instant now);
}
