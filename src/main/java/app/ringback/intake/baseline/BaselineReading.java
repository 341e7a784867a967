package app.ringback.intake.baseline;

import app.ringback.core.Channel;
import app.ringback.intake.IncomingLead;
import app.ringback.intake.field.ReadOptions;
import app.ringback.intake.leadmail.MailFinding;
import app.ringback.intake.leadmail.MailReading;
import app.ringback.intake.mail.DeliveryReport;
import app.ringback.intake.mail.MailEnvelope;
import app.ringback.intake.mail.MailEnvelope.Sign;
import app.ringback.intake.mail.MailFolder;
import app.ringback.intake.mail.MailInbox;
import app.ringback.intake.mail.MailMessage;
import app.ringback.intake.mail.MailSession;
import app.ringback.intake.mail.MailSession.OpenFolder;
import app.ringback.intake.mail.MailboxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the past of the mailbox and of the carrier; nothing is changed there. */
public final class BaselineReading {

  private static final Logger log = LoggerFactory.getLogger(BaselineReading.class);

  /** How far it looks back. */
  public static final Duration BACK = Duration.ofDays(90);

  /** Mails of one folder that are looked at, and the part of them that is read whole. */
  private static final int MOST_HEADS = 20_000;

  private static final int MOST_WHOLE = 8_000;

  /** Lead mails are small. */
  private static final int LARGEST = 1 << 20;

  private static final int AT_ONCE = 100;

  private final MailReading reading;
  private final CarrierLog.IsWord isWord;
  private final Supplier<ReadOptions> options;
  private final Supplier<Set<String>> own;
  private final InstantSource clock;

  /**
   * @param own the rep's own numbers (E.164) and addresses (lower case)
   */
  public BaselineReading(
      MailReading reading,
      CarrierLog.IsWord isWord,
      Supplier<ReadOptions> options,
      Supplier<Set<String>> own,
      InstantSource clock) {
    this.reading = reading;
    this.isWord = isWord;
    this.options = options;
    this.own = own;
    this.clock = clock;
  }

  /** How far it is; called often. */
  public interface Listener {

    /**
     * So much was looked at.
     *
     * @param count mails, texts and calls looked at
     * @param share how much of the mailbox lies behind, 0 to 1; negative when nobody knows
     */
    void reached(int count, double share);
  }

  /**
   * Reads what there is.
   *
   * @param stop whether it is to be left
   * @return empty when it was left
   */
  public Optional<Baseline> read(
      Optional<MailInbox> mailbox,
      Optional<CarrierLog> carrier,
      Listener listener,
      BooleanSupplier stop) {
    Run run = new Run(new Past(own.get()), clock.instant(), listener, stop);
    carrier.ifPresent(log -> run.carrier(log));
    mailbox.ifPresent(inbox -> run.mailbox(inbox));
    return stop.getAsBoolean() ? Optional.empty() : Optional.of(run.result());
  }

  /** One reading. */
  private final class Run {

    private final Past past;
    private final Instant to;
    private final Instant from;
    private final Listener listener;
    private final BooleanSupplier stop;
    private final List<String> accounts = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();
    private boolean complete = true;
    private int mails;
    private int whole;
    private int texts;
    private int calls;

    Run(Past past, Instant to, Listener listener, BooleanSupplier stop) {
      this.past = past;
      this.to = to;
      from = to.minus(BACK);
      this.listener = listener;
      this.stop = stop;
    }

    Baseline result() {
      return new Baseline(
          from, to, accounts, mails, texts, calls, complete, troubles, past.numbers(from, to));
    }

    void carrier(CarrierLog carrier) {
      switch (carrier.read(from, isWord, this::heard, stop)) {
        case CarrierLog.Answer.Read(boolean all) -> {
          accounts.add(carrier.account());
          complete &= all;
        }
        case CarrierLog.Answer.Unavailable(String reason) -> troubles.add(reason);
      }
    }

    private void heard(Contact contact) {
      if (contact.at().isBefore(from)) {
        return;
      }
      past.contact(contact);
      if (contact.channel() == Channel.CALL) {
        calls++;
      } else {
        texts++;
      }
      listener.reached(mails + texts + calls, -1);
    }

    void mailbox(MailInbox inbox) {
      try (MailSession session = inbox.connect()) {
        for (MailFolder kind : MailFolder.values()) {
          Optional<OpenFolder> open = session.open(kind);
          if (open.isPresent()) {
            try (OpenFolder folder = open.get()) {
              read(inbox, kind, folder);
            }
          }
        }
        accounts.add(inbox.account());
      } catch (MailboxException e) {
        troubles.add(e.reason());
      }
    }

    private void read(MailInbox inbox, MailFolder kind, OpenFolder folder) throws MailboxException {
      long first = folder.idBefore(from);
      // Nothing lies beyond the day after tomorrow: this is the newest.
      long last = folder.idBefore(to.plus(Duration.ofDays(3)));
      long at = first;
      int heads = 0;
      List<MailEnvelope> batch = folder.after(at, AT_ONCE);
      while (!batch.isEmpty() && !stop.getAsBoolean()) {
        for (MailEnvelope envelope : batch) {
          if (heads++ >= MOST_HEADS) {
            complete = false;
            return;
          }
          if (stop.getAsBoolean()) {
            return;
          }
          at = envelope.id();
          take(inbox, kind, folder, envelope);
          listener.reached(
              mails + texts + calls, last <= first ? -1 : (double) (at - first) / (last - first));
        }
        batch = folder.after(at, AT_ONCE);
      }
    }

    private void take(MailInbox inbox, MailFolder kind, OpenFolder folder, MailEnvelope envelope)
        throws MailboxException {
      Instant at =
          Optional.ofNullable(envelope.receivedAt())
              .or(() -> Optional.ofNullable(envelope.sentAt()))
              .orElse(from);
      if (at.isBefore(from)) {
        return;
      }
      mails++;
      if (kind == MailFolder.SENT || envelope.from().equals(inbox.address())) {
        if (envelope.sign() == Sign.PERSON) {
          envelope
              .to()
              .forEach(to ->
                  past.contact(Contact.outbound(envelope.messageId(), Channel.EMAIL, to, at)));
        }
        return;
      }
      boolean isReport = envelope.sign() == Sign.REPORT;
      // What answers something is no new lead; what is huge is none either.
      boolean mayBeLead = envelope.answers().isEmpty() && envelope.size() <= LARGEST;
      if (mayBeLead && !isReport && whole >= MOST_WHOLE) {
        complete = false;
        mayBeLead = false;
      }
      if (isReport || mayBeLead) {
        whole++;
        Optional<MailMessage> mail = folder.read(envelope);
        if (mail.isPresent() && isLeadOrReport(mail.get(), at)) {
          return;
        }
      }
      if (envelope.sign() == Sign.PERSON) {
        past.contact(
            Contact.inbound(
                envelope.messageId(), Channel.EMAIL, envelope.from().toLowerCase(Locale.ROOT), at));
      }
    }

    private boolean isLeadOrReport(MailMessage mail, Instant at) {
      DeliveryReport report = mail.report();
      if (report != null) {
        if (report.action() == DeliveryReport.Action.FAILED) {
          report.about().forEach(past::returned);
        }
        return true;
      }
      List<IncomingLead> leads = leads(mail);
      leads.forEach(lead -> past.lead(lead, at));
      return !leads.isEmpty();
    }

    /** A fault of ours at one mail must not end the reading. */
    private List<IncomingLead> leads(MailMessage mail) {
      try {
        byte[] bytes = mail.raw().getBytes(StandardCharsets.ISO_8859_1);
        return switch (reading.read(bytes, mail.isCut(), options.get())) {
          case MailFinding.Leads(List<IncomingLead> found) -> found;
          case MailFinding.Unclear _, MailFinding.NoLead _ -> List.of();
        };
      } catch (RuntimeException e) {
        log.error("A mail of the past could not be read as a lead", e);
        return List.of();
      }
    }
  }
}
