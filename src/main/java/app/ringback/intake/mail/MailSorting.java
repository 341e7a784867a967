package app.ringback.intake.mail;

import app.ringback.core.LeadId;
import app.ringback.intake.mail.SentMails.SentMail;
import app.ringback.lead.LeadKeyQueries;
import app.ringback.lead.LeadStore;
import app.ringback.store.Tx;
import app.ringback.timeline.Activity;
import app.ringback.timeline.TimelineStore;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides what a mail is to the book. Conversations are followed by Message-IDs, people by their
 * addresses; a subject tells nothing.
 */
final class MailSorting {

  private final LeadStore leads;
  private final TimelineStore timelines;
  private final SentMails sent;
  private final LeadMails leadMails;
  private final LeadKeyQueries keys = new LeadKeyQueries();

  MailSorting(LeadStore leads, TimelineStore timelines, SentMails sent, LeadMails leadMails) {
    this.leads = leads;
    this.timelines = timelines;
    this.sent = sent;
    this.leadMails = leadMails;
  }

  /**
   * What the mail is.
   *
   * @param rep the rep's own address, lower case
   */
  MailFate of(Tx tx, MailFolder folder, MailEnvelope envelope, String rep) {
    if (folder == MailFolder.SENT || envelope.from().equals(rep)) {
      return byRep(tx, envelope);
    }
    if (envelope.sign() == MailEnvelope.Sign.REPORT) {
      return new MailFate.Report();
    }
    Optional<SentMail> unsubscribed = sent.byUnsubscribe(tx, envelope.subject());
    if (unsubscribed.isPresent()) {
      return new MailFate.Unsubscribe(unsubscribed.get());
    }
    return byLead(tx, envelope);
  }

  private MailFate byRep(Tx tx, MailEnvelope envelope) {
    // Servers that give a mail another Message-ID leave its unsubscribe address alone.
    Optional<SentMail> own =
        sent.byMessageIds(tx, List.of(envelope.messageId()))
            .or(() -> sent.byUnsubscribe(tx, envelope.unsubscribe()));
    if (own.isPresent()) {
      return own.get().isLeaving() ? new MailFate.NotYet() : new MailFate.Own(own.get());
    }
    List<LeadId> to = recipients(tx, envelope.to());
    return to.isEmpty() ? new MailFate.Nobodys() : new MailFate.ByRep(to);
  }

  /** Of a mail by somebody else: whose conversation it belongs to. */
  MailFate byLead(Tx tx, MailEnvelope envelope) {
    Optional<SentMail> answered = sent.byMessageIds(tx, envelope.answers());
    if (answered.map(SentMail::isLeaving).orElse(false)) {
      return new MailFate.NotYet();
    }
    Optional<LeadId> thread =
        answered.map(SentMail::lead).or(() -> conversation(tx, envelope.answers()));
    List<LeadId> senders = byAddress(tx, List.of(envelope.from())).getFirst();
    Optional<LeadId> lead =
        thread
            .filter(conversing -> senders.isEmpty() || senders.contains(conversing))
            .or(() -> senders.stream().max(Comparator.naturalOrder()));
    if (lead.isPresent()) {
      return new MailFate.ByLead(lead.get(), answered);
    }
    return leadMails.mayBe(envelope) ? new MailFate.MayBeLead() : new MailFate.Nobodys();
  }

  private Optional<LeadId> conversation(Tx tx, List<String> answers) {
    List<Activity> mails = timelines.mails(tx, answers);
    return answers.stream()
        .flatMap(id -> mails.stream().filter(mail -> mail.providerId().equals(id)))
        .map(mail -> leads.survivor(tx, mail.leadId()))
        .findFirst();
  }

  /** Whom a mail is to: of several known under one address, the newest. */
  private List<LeadId> recipients(Tx tx, List<String> addresses) {
    return byAddress(tx, addresses).stream()
        .flatMap(found -> found.stream().max(Comparator.naturalOrder()).stream())
        .distinct()
        .toList();
  }

  /** Who is known under each of the addresses. */
  private List<List<LeadId>> byAddress(Tx tx, List<String> addresses) {
    Map<String, List<LeadId>> found = keys.find(tx, List.of(), List.of(), addresses).byEmail();
    return addresses.stream().map(address -> found.getOrDefault(address, List.of())).toList();
  }
}
