package app.ringback.intake.mail;

import app.ringback.core.LeadId;
import app.ringback.store.Tx;
import app.ringback.timeline.MailEvent;
import java.time.Instant;
import java.util.Optional;

/** Takes the answers of leads to invitations, which come as calendars within mails. */
@FunctionalInterface
public interface CalendarAnswers {

  /** Nobody was ever invited. */
  CalendarAnswers NONE = (tx, lead, calendar, now) -> Optional.empty();

  /**
   * Takes what came with a mail of this lead's, in the transaction that stores the mail.
   *
   * @return what was answered; empty when the calendar answers no invitation to this lead
   */
  Optional<MailEvent> received(Tx tx, LeadId lead, String calendar, Instant now);
}
