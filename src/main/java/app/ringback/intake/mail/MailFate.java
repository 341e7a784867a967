package app.ringback.intake.mail;

import app.ringback.core.LeadId;
import app.ringback.intake.mail.SentMails.SentMail;
import java.util.List;
import java.util.Optional;

/** What a mail is to the book, as far as its head tells. */
sealed interface MailFate {

  /** Nobody's who is known: nothing of it is kept. */
  record Nobodys() implements MailFate {}

  /** It speaks of a mail that is leaving right now: decided when that is known. */
  record NotYet() implements MailFate {}

  /** Ringback sent it. */
  record Own(SentMail mail) implements MailFate {}

  /** The rep wrote it to these leads, not with Ringback. */
  record ByRep(List<LeadId> leads) implements MailFate {}

  /**
   * A lead wrote it, or a machine of theirs.
   *
   * @param lead whose conversation it belongs to
   * @param answered the mail of Ringback's that it answers
   */
  record ByLead(LeadId lead, Optional<SentMail> answered) implements MailFate {}

  /** A mail server reports about some mail; which one is known when it is read. */
  record Report() implements MailFate {}

  /** The recipient of the mail wants no more. */
  record Unsubscribe(SentMail mail) implements MailFate {}

  /** Perhaps a lead itself. */
  record MayBeLead() implements MailFate {}

  /** Whether the mail must be read as a whole. */
  default boolean isWorthReading() {
    return switch (this) {
      case Nobodys _, NotYet _, Own _ -> false;
      case ByRep _, ByLead _, Report _, Unsubscribe _, MayBeLead _ -> true;
    };
  }
}
