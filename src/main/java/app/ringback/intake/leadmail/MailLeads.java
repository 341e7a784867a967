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
import app.ringback.store.Transactions;
import app.ringback.store.Tx;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
  private final Predicate<String> paused;
  private final WaitingMailStore waiting = new WaitingMailStore();

  /**
   * @param options how mails are read: the rep's country and zone
   */
  public MailLeads(MailReading reading, IntakeDesk intake, Supplier<ReadOptions> options) {
    this(reading, intake, options, source -> false);
  }

  /**
   * @param options how mails are read: the rep's country and zone
   * @param paused whether nothing is taken from a source for now: its mails wait in the book
   */
  public MailLeads(
      MailReading reading,
      IntakeDesk intake,
      Supplier<ReadOptions> options,
      Predicate<String> paused) {
    this.reading = reading;
    this.intake = intake;
    this.options = options;
    this.paused = paused;
  }

  @Override
  public boolean mayBe(MailEnvelope envelope) {
    return envelope.sign() != MailEnvelope.Sign.REPORT;
  }

  @Override
  public List<LeadId> take(Tx tx, MailMessage mail, Instant now) {
    return take(tx, mail.raw(), mail.isCut(), now);
  }

  private List<LeadId> take(Tx tx, String raw, boolean isCut, Instant now) {
    byte[] bytes = raw.getBytes(StandardCharsets.ISO_8859_1);
    List<IncomingLead> leads =
        switch (find(bytes, isCut)) {
          case MailFinding.NoLead _ -> List.of();
          case MailFinding.Unclear(IncomingLead lead, boolean fromSource) ->
              fromSource ? List.of(lead) : List.of();
          case MailFinding.Leads(List<IncomingLead> found) -> found;
        };
    if (leads.isEmpty()) {
      return List.of();
    }
    String origin = origin(reading.open(bytes));
    Optional<String> held =
        leads.stream().map(lead -> Texts.firstOf(lead.source(), origin)).filter(paused).findFirst();
    if (held.isPresent()) {
      waiting.add(tx, held.get(), raw, isCut, now);
      return List.of();
    }
    return take(tx, leads, origin, now);
  }

  /** Takes the mails that waited for sources which go on. */
  public void takeWaiting(Transactions transactions, InstantSource clock) {
    for (String source : transactions.read(waiting::sources)) {
      List<String> keys =
          paused.test(source) ? List.of() : transactions.read(tx -> waiting.keys(tx, source));
      for (String key : keys) {
        transactions.run(tx ->
            waiting
                .take(tx, key)
                .forEach(mail -> take(tx, mail.raw(), mail.isCut(), clock.instant())));
      }
    }
  }

  /** A fault of ours at one mail must not keep all mail behind it from being read. */
  private MailFinding find(byte[] bytes, boolean isCut) {
    try {
      return reading.read(bytes, isCut, options.get());
    } catch (RuntimeException e) {
      log.error("A mail could not be read as a lead and stays in the mailbox", e);
      return new MailFinding.NoLead("The mail could not be read.");
    }
  }

  private List<LeadId> take(Tx tx, List<IncomingLead> leads, String origin, Instant now) {
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
