package app.ringback.intake.leadmail;

import app.ringback.core.Texts;
import app.ringback.intake.IncomingLead;
import app.ringback.intake.IncomingLeadBuilder;
import app.ringback.intake.clean.Cleaners;
import app.ringback.intake.clean.DayOrder;
import app.ringback.intake.example.MailRule;
import app.ringback.intake.example.MailRules;
import app.ringback.intake.example.RuleReading;
import app.ringback.intake.field.HeaderWords;
import app.ringback.intake.field.LeadDraft;
import app.ringback.intake.field.LeadField;
import app.ringback.intake.field.NamedValue;
import app.ringback.intake.field.NotTheirs;
import app.ringback.intake.field.ReadOptions;
import app.ringback.intake.mime.OpenedMail;
import app.ringback.intake.mime.OpenedPart;
import app.ringback.intake.mime.OpenedPart.Kind;
import app.ringback.lead.LeadEmail;
import app.ringback.lead.LeadPhone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a mail is a lead, and reads it. The surest sign decides: ADF, then mails it brings
 * along, then a rule the rep made for its sender, then lead metadata, then labels.
 */
public final class LeadMailReader {

  private static final int LONGEST_NOTE = 4_000;

  private final Cleaners cleaners;
  private final MailSenders senders;
  private final MailRules rules;
  private final HeaderWords words = new HeaderWords();

  public LeadMailReader(Cleaners cleaners, MailSenders senders, MailRules rules) {
    this.cleaners = cleaners;
    this.senders = senders;
    this.rules = rules;
  }

  /** What the mail is; its leads are without their raw original. */
  public MailFinding read(OpenedMail mail, ReadOptions options) {
    if (mail.isNoLead()) {
      return new MailFinding.NoLead("The mail is an automatic answer, a report or a mailing.");
    }
    return read(mail, options, reps(options));
  }

  /** What the lead of a mail is by one rule alone, kept or not. */
  public Optional<IncomingLead> read(OpenedMail mail, MailRule rule, ReadOptions options) {
    NotTheirs others = reps(options);
    others.addEmails(List.of(mail.from()));
    others.addEmails(mail.to());
    return byRule(rule, mail, options, others);
  }

  private NotTheirs reps(ReadOptions options) {
    NotTheirs others = new NotTheirs(cleaners, options.country());
    others.addEmails(senders.ownEmails());
    others.addNumbers(senders.ownNumbers());
    return others;
  }

  private MailFinding read(OpenedMail mail, ReadOptions options, NotTheirs others) {
    others.addEmails(List.of(mail.from()));
    others.addEmails(mail.to());
    Optional<String> source = senders.sourceOf(mail.from());
    List<IncomingLead> leads = new AdfInMail(cleaners, options, others).leads(mail);
    if (leads.isEmpty()) {
      leads = attached(mail, options, others);
    }
    List<MailRule> learned = rules.of(mail.from());
    if (leads.isEmpty()) {
      leads = learned(learned, mail, options, others);
    }
    if (leads.isEmpty()) {
      leads = metadata(mail, options, others);
    }
    if (leads.isEmpty()) {
      leads = labels(mail, options, others);
      if (!learned.isEmpty()) {
        // The rep said how this sender's mails are read, and this one is not like that.
        leads = leads.stream().map(LeadMailReader::needsLook).toList();
      }
    }
    if (leads.isEmpty()) {
      return new MailFinding.Unclear(
          unclear(mail, source), source.isPresent() || !learned.isEmpty());
    }
    return new MailFinding.Leads(keyed(leads, mail, source));
  }

  /** Each lead with the source its sender is set to be, a relay's address and a key of its own. */
  private List<IncomingLead> keyed(
      List<IncomingLead> leads, OpenedMail mail, Optional<String> source) {
    List<IncomingLead> keyed = new ArrayList<>();
    for (IncomingLead lead : leads) {
      IncomingLead named =
          source.isEmpty() || !lead.messageId().isEmpty()
              ? lead
              : IncomingLeadBuilder.builder(lead).source(source.get()).build();
      IncomingLead relayed = senders.relays(named.source()) ? Relays.marked(named, mail) : named;
      keyed.add(
          lead.messageId().isEmpty()
              ? IncomingLeadBuilder.builder(relayed)
                  .messageId(MailKeys.of(mail.messageId(), keyed.size()))
                  .build()
              : relayed);
    }
    return keyed;
  }

  private List<IncomingLead> attached(OpenedMail mail, ReadOptions options, NotTheirs others) {
    List<IncomingLead> leads = new ArrayList<>();
    for (OpenedMail inner : mail.attached()) {
      boolean isReport = inner.isNoLead() || leads.size() >= AdfInMail.MOST;
      if (!isReport && read(inner, options, others.copy()) instanceof MailFinding.Leads found) {
        leads.addAll(found.leads());
      }
    }
    return leads;
  }

  private List<IncomingLead> learned(
      List<MailRule> learned, OpenedMail mail, ReadOptions options, NotTheirs others) {
    return learned.stream()
        .flatMap(rule -> byRule(rule, mail, options, others).stream())
        .limit(1)
        .toList();
  }

  /** The mail as a rule reads it; empty when it has another layout than the rule's. */
  private Optional<IncomingLead> byRule(
      MailRule rule, OpenedMail mail, ReadOptions options, NotTheirs others) {
    LeadDraft draft = new LeadDraft(cleaners, options);
    if (!RuleReading.read(rule, MailWords.of(mail), draft)) {
      return Optional.empty();
    }
    arrival(draft, mail.sentAt());
    IncomingLead lead = others.without(draft.build("", ""));
    return isReachable(lead)
        ? Optional.of(IncomingLeadBuilder.builder(lead).source(rule.source()).build())
        : Optional.empty();
  }

  private List<IncomingLead> metadata(OpenedMail mail, ReadOptions options, NotTheirs others) {
    for (OpenedPart part : mail.parts()) {
      if (part.kind() != Kind.PLAIN && MetadataReading.mayBeIn(part.text())) {
        LeadDraft draft = new LeadDraft(cleaners, options);
        if (MetadataReading.read(part.text(), draft)) {
          arrival(draft, mail.sentAt());
          IncomingLead lead = others.without(draft.build("", ""));
          return List.of(isReachable(lead) ? lead : needsLook(lead));
        }
      }
    }
    return List.of();
  }

  private List<IncomingLead> labels(OpenedMail mail, ReadOptions options, NotTheirs others) {
    List<IncomingLead> unsure = new ArrayList<>();
    for (OpenedPart part : mail.parts()) {
      if (part.kind() == Kind.FILE) {
        continue;
      }
      Forward forward = Forward.open(MailLines.of(part), mail.subject());
      NotTheirs all = others.copy();
      all.addEmails(forward.from());
      Instant sentAt = sentAt(forward, mail.sentAt(), options);
      String sender = forward.from().isEmpty() ? mail.from() : address(forward.from().getLast());
      Reading reading = new Reading(cleaners, options, sender, all, sentAt);
      String subject = Texts.firstOf(forward.subject(), mail.subject());
      String answerTo = forward.from().isEmpty() ? answerTo(mail) : "";
      Optional<IncomingLead> lead = lead(forward.lines(), subject, answerTo, options, reading);
      if (lead.isPresent() && !lead.get().needsLook()) {
        return List.of(lead.get());
      }
      lead.ifPresent(unsure::add);
    }
    return unsure.stream().limit(1).toList();
  }

  /** Forms of web sites send by a machine of their own, and are answered to who filled them in. */
  private static String answerTo(OpenedMail mail) {
    String from = mail.from().substring(mail.from().lastIndexOf('@') + 1);
    return mail.replyTo().endsWith("@" + from) ? "" : mail.replyTo();
  }

  private Optional<IncomingLead> lead(
      List<MailLine> lines, String subject, String answerTo, ReadOptions options, Reading reading) {
    LeadDraft draft = new LeadDraft(cleaners, options);
    LabelReading labels = new LabelReading(draft, options, reading);
    labels.read(lines, words);
    Optional<SubjectReading> ofSubject = SubjectReading.of(subject);
    ofSubject.ifPresent(said -> {
      put(draft, LeadField.NAME, "Subject", said.name());
      put(draft, LeadField.INTEREST, "Subject", said.about());
    });
    if (!labels.isAddressed() && ofSubject.isPresent()) {
      new BareLines(draft, reading).read(lines);
    }
    if (!labels.isAddressed()) {
      put(draft, LeadField.EMAIL, "Reply-To", answerTo);
    }
    arrival(draft, labels.statesArrival() ? null : reading.sentAt());
    IncomingLead lead = reading.others().without(draft.build("", ""));
    boolean hasName = !lead.firstName().isEmpty() || !lead.lastName().isEmpty();
    if ((hasName || !lead.notes().isEmpty()) && isReachable(lead)) {
      return Optional.of(lead);
    }
    // Whoever writes a name and a number that is none means a lead.
    boolean tried = !lead.phones().isEmpty() || !lead.emails().isEmpty();
    return hasName && (tried || ofSubject.isPresent())
        ? Optional.of(needsLook(lead))
        : Optional.empty();
  }

  private @Nullable Instant sentAt(Forward forward, @Nullable Instant sent, ReadOptions options) {
    Instant stated =
        cleaners
            .dates()
            .read(forward.date(), options.zone(), DayOrder.of(options.country()))
            .orElse(null);
    return stated == null || (sent != null && stated.isAfter(sent)) ? sent : stated;
  }

  private String address(String written) {
    return cleaners.emails().clean(written, "").emails().stream()
        .map(LeadEmail::address)
        .findFirst()
        .orElse("");
  }

  private static void arrival(LeadDraft draft, @Nullable Instant sentAt) {
    if (sentAt != null) {
      put(draft, LeadField.ARRIVED_AT, "Sent", sentAt.toString());
    }
  }

  private static void put(LeadDraft draft, LeadField field, String name, String text) {
    draft.put(new NamedValue(field, name, "", text, DayOrder.MONTH_FIRST));
  }

  private static boolean isReachable(IncomingLead lead) {
    return lead.phones().stream().anyMatch(LeadPhone::valid)
        || lead.emails().stream().anyMatch(LeadEmail::valid);
  }

  private static IncomingLead needsLook(IncomingLead lead) {
    return IncomingLeadBuilder.builder(lead).needsLook(true).build();
  }

  /** What is kept of a mail nothing was recognised in. */
  private static IncomingLead unclear(OpenedMail mail, Optional<String> source) {
    Map<String, String> head = new LinkedHashMap<>();
    head.put("Subject", mail.subject());
    head.put("From", Texts.firstOf(mail.from(), mail.fromName()));
    head.values().removeIf(String::isEmpty);
    return IncomingLeadBuilder.builder(IncomingLead.ofRaw("", ""))
        .source(source.orElse(""))
        .notes(Texts.cut(MailWords.of(mail), LONGEST_NOTE))
        .custom(head)
        .statedAt(mail.sentAt())
        .needsLook(true)
        .messageId(MailKeys.of(mail.messageId(), 0))
        .build();
  }
}
