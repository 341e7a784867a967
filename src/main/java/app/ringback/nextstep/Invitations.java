package app.ringback.nextstep;

import app.ringback.compliance.Guard;
import app.ringback.core.Attachment;
import app.ringback.core.EmailAddress;
import app.ringback.core.Purpose;
import app.ringback.core.Texts;
import app.ringback.lead.Lead;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.DispatchState;
import app.ringback.outbox.EmailRequest;
import app.ringback.outbox.EmailRequestBuilder;
import app.ringback.outbox.Outbox;
import app.ringback.outbox.TextRequest;
import app.ringback.store.Tx;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tells leads by e-mail of appointments, with an invitation that their calendars understand, and of
 * every change. All of it goes through the outbox, in the transaction of the change.
 */
public final class Invitations {

  private static final DateTimeFormatter LONG =
      DateTimeFormatter.ofPattern("EEEE, MMMM d 'at' h:mm a (z)", Locale.US);
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("EEE, MMM d, h:mm a", Locale.US);

  private final Outbox outbox;
  private final Supplier<Organizer> organizer;

  /**
   * @param organizer who invites, as the settings have it now
   */
  public Invitations(Outbox outbox, Supplier<Organizer> organizer) {
    this.outbox = outbox;
    this.organizer = organizer;
  }

  /**
   * The address the lead would be invited at; empty without one, or while the rep has no mailbox.
   */
  public Optional<String> address(Lead lead) {
    return organizer.get().address().isBlank()
        ? Optional.empty()
        : Guard.mailAddress(lead).map(EmailAddress::text);
  }

  /** Queues an invitation, or one to the new time when it was moved. */
  Dispatch request(Tx tx, NextStep step, Lead lead, Instant now) {
    boolean first = step.icalSequence() == 0;
    return send(
        tx,
        step,
        lead,
        first ? "Our appointment: " : "Our appointment has moved to ",
        (first ? "we are set for " : "our appointment is now on ")
            + LONG.format(step.dueAt().atZone(zone(lead)))
            + "."
            + (step.place().isBlank() ? "" : "\nWhere: " + step.place())
            + "\n\nPlease accept it in your calendar. If it does not suit you, just answer this"
            + " e-mail and we will find another time.",
        Calendars.request(step, organizer.get(), lead.displayName(), now));
  }

  /** Queues the word that there is no appointment any more. */
  Dispatch cancel(Tx tx, NextStep step, Lead lead, Instant now) {
    return send(
        tx,
        step,
        lead,
        "Canceled: our appointment on ",
        "our appointment on "
            + LONG.format(step.dueAt().atZone(zone(lead)))
            + " will not take place. Just answer this e-mail, and we will find another time.",
        Calendars.cancel(step, organizer.get(), lead.displayName(), now));
  }

  private Dispatch send(
      Tx tx, NextStep step, Lead lead, String subject, String words, String calendar) {
    String hello = lead.firstName().isBlank() ? "Hello," : "Hi " + lead.firstName() + ",";
    return outbox.queueEmail(
        tx,
        EmailRequestBuilder.builder(
                EmailRequest.of(
                    lead.id(),
                    subject + SHORT.format(step.dueAt().atZone(zone(lead))),
                    hello + "\n\n" + words))
            .to(EmailAddress.read(step.invited()).orElse(null))
            .purpose(Purpose.CONFIRM)
            .attachments(
                List.of(
                    new Attachment(
                        "invite.ics", "text/calendar", calendar.getBytes(StandardCharsets.UTF_8))))
            .undo(TextRequest.UNDO_WINDOW)
            .build());
  }

  /** What a text to a lead without an e-mail address says about the appointment. */
  public String confirmation(NextStep step, Lead lead) {
    Organizer rep = organizer.get();
    String who = Texts.firstOf(rep.name(), rep.company());
    return (lead.firstName().isBlank() ? "Hi, " : "Hi " + lead.firstName() + ", ")
        + (who.isEmpty() ? "" : who + " here: ")
        + "we are set for "
        + LONG.format(step.dueAt().atZone(zone(lead)))
        + (step.place().isBlank() ? "" : ", " + step.place())
        + ". If anything changes, just answer here.";
  }

  /** Takes a message back that has not left; whether that was still possible. */
  boolean takeBack(Tx tx, Dispatch message) {
    return outbox.cancel(tx, message.id()).state() == DispatchState.CANCELED;
  }

  /** The lead's clock where it is known: it is the lead who must come in time. */
  private ZoneId zone(Lead lead) {
    try {
      return lead.timeZone().isBlank() ? organizer.get().zone() : ZoneId.of(lead.timeZone());
    } catch (DateTimeException e) {
      // Whatever an import brought.
      return organizer.get().zone();
    }
  }
}
