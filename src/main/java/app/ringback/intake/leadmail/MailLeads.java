package app.ringback.intake.leadmail;

import app.ringback.core.LeadId;
import app.ringback.core.Texts;
import app.ringback.intake.IncomingLead;
import app.ringback.intake.IntakeDesk;
import app.ringback.intake.SourceKind;
import app.ringback.intake.field.ReadOptions;
import app.ringback.intake.mail.LeadMails;
import app.ringback.intake.mail.MailEnvelope;
import app.ringback.intake.mail.MailMessage;
import app.ringback.intake.mime.OpenedMail;
import app.ringback.store.Tx;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the mails of the mailbox that are leads into the book. */
public final class MailLeads implements LeadMails {

  private static final Logger log = LoggerFactory.getLogger(MailLeads.class);

  private static final String ORIGIN = "E-mail";

  private final MailReading reading;
  private final IntakeDesk intake;
  private final Supplier<ReadOptions> options;

  /**
   * @param options how mails are read: the rep's country and zone
   */
  public MailLeads(MailReading reading, IntakeDesk intake, Supplier<ReadOptions> options) {
    this.reading = reading;
    this.intake = intake;
    this.options = options;
  }

  @Override
  public boolean mayBe(MailEnvelope envelope) {
    return envelope.sign() != MailEnvelope.Sign.REPORT;
  }

  @Override
  public List<LeadId> take(Tx tx, MailMessage mail, Instant now) {
    byte[] bytes = mail.raw().getBytes(StandardCharsets.ISO_8859_1);
    return switch (find(mail, bytes)) {
      case MailFinding.NoLead _ -> List.of();
      case MailFinding.Unclear(IncomingLead lead, boolean fromSource) ->
          fromSource ? take(tx, List.of(lead), bytes, now) : List.of();
      case MailFinding.Leads(List<IncomingLead> leads) -> take(tx, leads, bytes, now);
    };
  }

  /** A fault of ours at one mail must not keep all mail behind it from being read. */
  private MailFinding find(MailMessage mail, byte[] bytes) {
    try {
      return reading.read(bytes, mail.isCut(), options.get());
    } catch (RuntimeException e) {
      log.error("A mail could not be read as a lead and stays in the mailbox", e);
      return new MailFinding.NoLead("The mail could not be read.");
    }
  }

  private List<LeadId> take(Tx tx, List<IncomingLead> leads, byte[] bytes, Instant now) {
    String origin = origin(reading.open(bytes));
    List<LeadId> taken = new ArrayList<>();
    for (IncomingLead lead : leads) {
      LeadId id = intake.take(tx, lead, SourceKind.MAILBOX, "", origin, now).lead();
      if (id != null) {
        taken.add(id);
      }
    }
    return taken;
  }

  /** What a source is called that says nothing of itself: its sender's name, else its host. */
  private static String origin(OpenedMail mail) {
    String host = mail.from().substring(mail.from().lastIndexOf('@') + 1);
    return Texts.firstOf(mail.fromName(), host, ORIGIN);
  }
}
