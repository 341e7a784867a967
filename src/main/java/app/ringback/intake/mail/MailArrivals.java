package app.ringback.intake.mail;

import app.ringback.compliance.SuppressionStore;
import app.ringback.compliance.optout.Meaning;
import app.ringback.compliance.optout.OptOutWords;
import app.ringback.compliance.optout.OptOuts;
import app.ringback.core.Channel;
import app.ringback.core.LeadId;
import app.ringback.intake.mail.MailEnvelope.Sign;
import app.ringback.intake.mail.SentMails.SentMail;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadStore;
import app.ringback.store.Tx;
import app.ringback.timeline.Activity;
import app.ringback.timeline.MailEvent;
import app.ringback.timeline.QuotedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Stores a mail on the timeline it belongs to, once, with everything that follows from it:
 * opt-outs, what became of the mail it answers or reports about. All in the caller's transaction.
 */
public final class MailArrivals {

  private final LeadStore leads;
  private final MailEntries entries;
  private final Bounces bounces;
  private final SentMails sent;
  private final LeadMails leadMails;
  private final OptOuts optOuts;
  private final OptOutWords words;
  private final SuppressionStore suppressions;
  private final MailSorting sorting;
  private final CalendarAnswers answers;

  MailArrivals(
      LeadStore leads,
      MailEntries entries,
      Bounces bounces,
      MailSorting sorting,
      SentMails sent,
      LeadMails leadMails,
      OptOuts optOuts,
      OptOutWords words,
      SuppressionStore suppressions,
      CalendarAnswers answers) {
    this.leads = leads;
    this.entries = entries;
    this.bounces = bounces;
    this.sorting = sorting;
    this.sent = sent;
    this.leadMails = leadMails;
    this.optOuts = optOuts;
    this.words = words;
    this.suppressions = suppressions;
    this.answers = answers;
  }

  /** What a mail is, by its head. */
  MailFate fate(Tx tx, MailFolder folder, MailEnvelope envelope, String rep) {
    return sorting.of(tx, folder, envelope, rep);
  }

  /**
   * Stores the mail, unless it is stored already.
   *
   * @return whose timelines got something new; empty when it must be looked at again later
   */
  Optional<List<LeadId>> store(Tx tx, MailFate fate, MailMessage mail, Instant now) {
    return switch (fate) {
      case MailFate.NotYet() -> Optional.empty();
      case MailFate.Nobodys() -> Optional.of(List.of());
      case MailFate.Own(SentMail own) -> {
        sent.left(tx, own.id(), now);
        yield Optional.of(List.of());
      }
      case MailFate.ByRep(List<LeadId> to) -> Optional.of(byRep(tx, to, mail, now));
      case MailFate.ByLead(LeadId lead, Optional<SentMail> answered) ->
          Optional.of(byLead(tx, lead, answered, mail, now));
      case MailFate.Unsubscribe(SentMail about) -> Optional.of(unsubscribe(tx, about, mail, now));
      case MailFate.MayBeLead() -> Optional.of(leadMails.take(tx, mail, now));
      case MailFate.Report() -> report(tx, mail, now);
    };
  }

  private List<LeadId> byRep(Tx tx, List<LeadId> to, MailMessage mail, Instant now) {
    List<LeadId> stored = new ArrayList<>();
    for (LeadId id : to) {
      Optional<Lead> lead = leads.find(tx, id);
      if (lead.isPresent() && entries.isNewFor(tx, id, mail)) {
        entries.outbound(tx, lead.get(), mail, now);
        stored.add(id);
      }
    }
    return stored;
  }

  private List<LeadId> byLead(
      Tx tx, LeadId id, Optional<SentMail> answered, MailMessage mail, Instant now) {
    answered.ifPresent(about -> sent.arrived(tx, about.id(), now));
    Optional<Lead> found = leads.find(tx, id).filter(lead -> entries.isNew(tx, mail));
    if (found.isEmpty()) {
      return List.of();
    }
    Lead lead = found.get();
    String said = said(mail);
    boolean fixedWord = words.of(said).isWord();
    Optional<MailEvent> rsvp = answers.received(tx, lead.id(), mail.calendar(), now);
    // Calendars send the answers of people as machines do.
    boolean machine = mail.envelope().sign() != Sign.PERSON && rsvp.isEmpty();
    Activity entry =
        entries.inbound(
            tx, lead, mail, machine ? Optional.of(MailEvent.AUTO_REPLY) : rsvp, fixedWord, now);
    if (!machine) {
      suppressions.liftCameBack(tx, mail.envelope().from());
    }
    // A machine's words mean nothing, but for one that a button "unsubscribe" made it send.
    if (!machine || words.of(said) == Meaning.OPT_OUT) {
      optOuts.received(tx, lead, Channel.EMAIL, mail.envelope().from(), said, entry.id(), now);
    }
    return List.of(lead.id());
  }

  /** What the lead says about being written to: their own words, or a subject that says it all. */
  private String said(MailMessage mail) {
    String own = QuotedText.of(mail.text()).own();
    String subject = mail.envelope().subject();
    return words.of(own) != Meaning.OPT_OUT && words.of(subject) == Meaning.OPT_OUT ? subject : own;
  }

  private List<LeadId> unsubscribe(Tx tx, SentMail about, MailMessage mail, Instant now) {
    sent.arrived(tx, about.id(), now);
    Optional<Lead> lead = leads.find(tx, about.lead()).filter(any -> entries.isNew(tx, mail));
    lead.ifPresent(who -> {
      Activity entry =
          entries.inbound(tx, who, mail, Optional.of(MailEvent.UNSUBSCRIBE), true, now);
      optOuts.unsubscribed(tx, who, about.to(), entry.id(), now);
    });
    return lead.map(Lead::id).stream().toList();
  }

  private Optional<List<LeadId>> report(Tx tx, MailMessage mail, Instant now) {
    return switch (bounces.take(tx, mail, now)) {
      case Bounces.Outcome.NotYet() -> Optional.empty();
      case Bounces.Outcome.Taken(List<LeadId> whose) -> Optional.of(whose);
      // Not about a mail we know of: then it is a mail like any other of a machine.
      case Bounces.Outcome.Unknown() ->
          switch (sorting.byLead(tx, mail.envelope())) {
            case MailFate.ByLead(LeadId lead, Optional<SentMail> answered) ->
                Optional.of(byLead(tx, lead, answered, mail, now));
            case MailFate.NotYet() -> Optional.empty();
            default -> Optional.of(List.of());
          };
    };
  }
}
