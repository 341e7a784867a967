package app.ringback.intake.mail;

import app.ringback.compliance.Suppression;
import app.ringback.compliance.SuppressionStore;
import app.ringback.core.Channel;
import app.ringback.core.JsonLine;
import app.ringback.core.LeadId;
import app.ringback.core.Texts;
import app.ringback.intake.mail.DeliveryReport.Action;
import app.ringback.intake.mail.SentMails.SentMail;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadEmail;
import app.ringback.lead.LeadStore;
import app.ringback.store.Tx;
import app.ringback.timeline.Activity;
import app.ringback.timeline.MailEvent;
import app.ringback.timeline.TimelineStore;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What mail servers report: the mail it is about fails or arrived, and an address that does not
 * exist is not written to again.
 */
final class Bounces {

  private static final int LONGEST_WORDS = 1_000;

  private final LeadStore leads;
  private final TimelineStore timelines;
  private final MailEntries entries;
  private final SentMails sent;
  private final SuppressionStore suppressions;

  Bounces(
      LeadStore leads,
      TimelineStore timelines,
      MailEntries entries,
      SentMails sent,
      SuppressionStore suppressions) {
    this.leads = leads;
    this.timelines = timelines;
    this.entries = entries;
    this.sent = sent;
    this.suppressions = suppressions;
  }

  /** What came of a report. */
  sealed interface Outcome {

    /** It is stored, or was before. */
    record Taken(List<LeadId> leads) implements Outcome {}

    /** The mail it is about is leaving right now. */
    record NotYet() implements Outcome {}

    /** It is no report, or about no mail that is known. */
    record Unknown() implements Outcome {}
  }

  Outcome take(Tx tx, MailMessage mail, Instant now) {
    DeliveryReport report = mail.report();
    if (report == null) {
      return new Outcome.Unknown();
    }
    Optional<SentMail> ours =
        sent.byMessageIds(tx, report.about()).or(() -> sent.byUnsubscribe(tx, mail.raw()));
    if (ours.isPresent()) {
      return ours.get().isLeaving()
          ? new Outcome.NotYet()
          : new Outcome.Taken(ofRingback(tx, ours.get(), report, mail, now));
    }
    return timelines.mails(tx, report.about()).stream()
        .filter(entry -> entry.direction().equals("out"))
        .<Outcome>map(entry -> new Outcome.Taken(ofRep(tx, entry, report, mail, now)))
        .findFirst()
        .orElseGet(Outcome.Unknown::new);
  }

  private List<LeadId> ofRingback(
      Tx tx, SentMail about, DeliveryReport report, MailMessage mail, Instant now) {
    switch (report.action()) {
      case FAILED -> sent.cameBack(tx, about.id(), report.status(), words(report), now);
      case ARRIVED -> sent.arrived(tx, about.id(), now);
      case DELAYED -> {}
    }
    // One that was forwarded came back from an address nobody here has written to.
    boolean isRecipient =
        report.recipient().isEmpty() || report.recipient().equalsIgnoreCase(about.to());
    if (report.isForGood() && isRecipient) {
      suppress(tx, about.to(), report, now);
    }
    return store(tx, about.lead(), report, mail, now);
  }

  private List<LeadId> ofRep(
      Tx tx, Activity about, DeliveryReport report, MailMessage mail, Instant now) {
    LeadId id = leads.survivor(tx, about.leadId());
    boolean isLeads = leads.find(tx, id).map(lead -> has(lead, report.recipient())).orElse(false);
    if (isLeads && report.action() == Action.FAILED && entries.isNew(tx, mail)) {
      timelines.moveOn(tx, about.id(), about.leadId(), "failed", null, null, now);
      if (report.isForGood()) {
        suppress(tx, report.recipient(), report, now);
      }
    }
    return store(tx, id, report, mail, now);
  }

  private static boolean has(Lead lead, String address) {
    return lead.emails().stream()
        .map(LeadEmail::address)
        .anyMatch(own -> own.equalsIgnoreCase(address));
  }

  private List<LeadId> store(
      Tx tx, LeadId id, DeliveryReport report, MailMessage mail, Instant now) {
    Optional<Lead> lead = leads.find(tx, id).filter(any -> entries.isNew(tx, mail));
    MailEvent event =
        switch (report.action()) {
          case FAILED -> MailEvent.BOUNCE;
          case DELAYED -> MailEvent.DELAYED;
          case ARRIVED -> MailEvent.AUTO_REPLY;
        };
    lead.ifPresent(who -> entries.inbound(tx, who, mail, Optional.of(event), true, now));
    return lead.map(Lead::id).stream().toList();
  }

  private void suppress(Tx tx, String address, DeliveryReport report, Instant now) {
    String proof =
        new JsonLine()
            .text("status", report.status())
            .text("said", Texts.cut(report.said(), LONGEST_WORDS))
            .build()
            .toString();
    suppressions.add(
        tx,
        new Suppression(address, Optional.of(Channel.EMAIL), Suppression.CAME_BACK, now, proof),
        now);
  }

  /** Why the mail came back, for a salesperson to read. */
  private static String words(DeliveryReport report) {
    String why;
    if (report.isForGood()) {
      why = "There is no mailbox at this address";
    } else if (Objects.equals(report.status(), "5.2.2")) {
      why = "The recipient's mailbox is full";
    } else if (report.status().startsWith("5.7.")) {
      why = "The recipient's mail server does not want it";
    } else if (report.status().startsWith("4.")) {
      why = "The recipient's mail server could not be reached for too long";
    } else {
      why = "It came back";
    }
    return report.status().isEmpty() ? why + "." : why + " (" + report.status() + ").";
  }
}
