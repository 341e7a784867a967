package app.ringback.compliance;

import app.ringback.compliance.ContactCaps.Reached;
import app.ringback.compliance.hours.Holidays;
import app.ringback.compliance.hours.LeadPlaces;
import app.ringback.compliance.hours.LegalHours;
import app.ringback.compliance.hours.LocalRule;
import app.ringback.compliance.hours.NumberZones;
import app.ringback.compliance.hours.UsPlaces;
import app.ringback.compliance.registry.RegistryStore;
import app.ringback.compliance.rules.Rules;
import app.ringback.core.Channel;
import app.ringback.core.EmailAddress;
import app.ringback.core.Phone;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadEmail;
import app.ringback.settings.WorkingHours;
import app.ringback.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides whether a touch may leave at an instant, later, or never, and says which rule. Asked when
 * something is queued and again in the transaction that starts its sending. Nothing it says is
 * legal advice.
 */
public final class Guard {

  public static final String OPTED_OUT = "opted out";
  public static final String CAME_BACK = "mail to this address came back: it does not exist";
  public static final String TEST_LEAD = "test lead: nothing is ever sent";
  public static final String NO_NUMBER = "no number that takes texts";
  public static final String NO_ADDRESS = "no e-mail address";

  /** A recorded or synthetic voice needs it everywhere, 47 CFR 64.1200(a). */
  public static final String NO_CONSENT_TO_MACHINES =
      "a machine may speak only to who gave written consent to that (47 CFR 64.1200(a))";

  /** Holds automatic touches until the rep says whether a message is an opt-out. */
  public static final String LOOKS_LIKE_OPT_OUT = "looks like an opt-out: waits for your answer";

  static final String NEVER_OPEN = "the rules of the places this lead may be in never agree";
  static final String WORKING_HOURS = "outside your working hours";

  /** A lead who wrote or called may be answered by hand for so long, at any hour. */
  private static final Duration CONVERSATION = Duration.ofMinutes(15);

  /** A question nobody answered is looked at again after this; an answer comes through sooner. */
  private static final Duration QUESTION = Duration.ofHours(1);

  private final GuardTerms terms;
  private final Forbidden forbidden;
  private final ContactQueries contacts = new ContactQueries();
  private final ContactCaps caps = new ContactCaps(contacts);
  private final OptOutQuestionStore questions;
  private final LeadPlaces places;
  private final LegalHours hours = new LegalHours(new Holidays());

  public Guard(SuppressionStore suppressions, OptOutQuestionStore questions, GuardTerms terms) {
    this.terms = terms;
    this.questions = questions;
    forbidden = new Forbidden(suppressions, new RegistryStore(), contacts, terms);
    places = new LeadPlaces(new UsPlaces(), new NumberZones(), terms.zone());
  }

  /**
   * Whether the lead gave written consent to automatic touches and recorded messages of this kind,
   * or their source carries it.
   */
  public boolean hasWrittenConsent(Lead lead, Channel channel) {
    return forbidden.hasConsent(lead, channel);
  }

  /**
   * The rule that forbids a machine to speak there, as a message left on a voicemail does; empty
   * when none does. By law a recorded and a synthetic voice are the same.
   */
  public Optional<String> againstMachine(Tx tx, PlannedTouch touch) {
    return forbidden
        .always(tx, touch)
        .or(() ->
            hasWrittenConsent(touch.lead(), touch.channel())
                ? Optional.empty()
                : Optional.of(NO_CONSENT_TO_MACHINES));
  }

  /** The decision for a touch that would leave at {@code when}. */
  public Decision ask(Tx tx, PlannedTouch touch, Instant when) {
    return advise(tx, touch, when).decision();
  }

  /** The decision, and what the rep should know beside it. */
  public Advice advise(Tx tx, PlannedTouch touch, Instant when) {
    Optional<String> always = forbidden.always(tx, touch);
    if (always.isPresent()) {
      return Advice.of(new Decision.Never(always.get()));
    }
    if (touch.automatic() && questions.open(tx, touch.lead().id()).isPresent()) {
      return Advice.of(new Decision.Until(when.plus(QUESTION), LOOKS_LIKE_OPT_OUT));
    }
    if (touch.channel() == Channel.EMAIL) {
      return Advice.of(touch.automatic() ? inWorkingHours(when) : new Decision.Allow());
    }
    Rules rules = terms.rules().get();
    Set<LocalRule> local = places.of(touch.lead(), touch.address(), touch.channel(), rules);
    Optional<String> byLaw = forbidden.byLaw(tx, touch, local, when);
    if (byLaw.isPresent()) {
      return Advice.of(new Decision.Never(byLaw.get()));
    }
    Optional<Reached> full = caps.reached(tx, touch, rules.caps(), when);
    boolean waits = touch.automatic() || touch.channel() == Channel.CALL;
    String warning = waits ? "" : full.map(Reached::rule).orElse("");
    return advise(tx, touch, when, local, waits ? full : Optional.empty(), warning);
  }

  /**
   * The clocks by which the lead may be reached there, that of the home first: several where it is
   * not known which one counts, the rep's own where no place is known.
   */
  public Set<ZoneId> clocks(PlannedTouch touch) {
    // The clocks are the same for every channel, and there are no rules for e-mail.
    return places.of(touch.lead(), touch.address(), Channel.TEXT, terms.rules().get()).stream()
        .map(LocalRule::zone)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * When a touch would be in the lead's legal hours, by the clock alone: nothing is asked of the
   * book. For plans; before it leaves, {@link #ask} decides.
   *
   * @return {@code from} itself when it is legal, empty when no instant is
   */
  public Optional<Instant> nextLegal(PlannedTouch touch, Instant from) {
    return touch.channel() == Channel.EMAIL
        ? Optional.of(from)
        : hours.next(local(touch), from).map(LegalHours.Opening::instant);
  }

  /** When the legal hours end that are open at {@code at}; empty when they do not end. */
  public Optional<Instant> legalUntil(PlannedTouch touch, Instant at) {
    return touch.channel() == Channel.EMAIL
        ? Optional.empty()
        : hours.end(local(touch), at).map(LegalHours.Closing::instant);
  }

  private Set<LocalRule> local(PlannedTouch touch) {
    return places.of(touch.lead(), touch.address(), touch.channel(), terms.rules().get());
  }

  private Advice advise(
      Tx tx,
      PlannedTouch touch,
      Instant when,
      Set<LocalRule> local,
      Optional<Reached> full,
      String warning) {
    Instant from = full.map(Reached::until).filter(when::isBefore).orElse(when);
    boolean legal = hours.allows(local, from);
    if (!legal && !touch.automatic() && wroteJustNow(tx, touch.lead(), from)) {
      return new Advice(at(from, when, full), Optional.empty(), true, warning);
    }
    Optional<LegalHours.Opening> next = hours.next(local, from);
    if (next.isEmpty()) {
      return Advice.of(new Decision.Never(NEVER_OPEN));
    }
    if (!next.get().instant().isAfter(when)) {
      return new Advice(new Decision.Allow(), hours.end(local, when), false, warning);
    }
    Decision held =
        next.get()
            .heldBy()
            .<Decision>map(rule -> new Decision.Until(next.get().instant(), rule.rule().words()))
            .orElseGet(() -> at(from, when, full));
    return new Advice(held, Optional.empty(), false, warning);
  }

  private static Decision at(Instant from, Instant when, Optional<Reached> full) {
    return from.isAfter(when)
        ? new Decision.Until(from, full.map(Reached::rule).orElse(""))
        : new Decision.Allow();
  }

  private boolean wroteJustNow(Tx tx, Lead lead, Instant when) {
    return contacts
        .lastInbound(tx, lead.id())
        .filter(at -> !at.isAfter(when) && when.isBefore(at.plus(CONVERSATION)))
        .isPresent();
  }

  private Decision inWorkingHours(Instant when) {
    WorkingHours window = terms.emailWindow().get();
    if (window.contains(when, terms.zone().get())) {
      return new Decision.Allow();
    }
    Instant next = window.after(when, Duration.ofNanos(1), terms.zone().get()).minusNanos(1);
    return new Decision.Until(next, WORKING_HOURS);
  }

  /** The lead's first e-mail address. */
  public static Optional<EmailAddress> mailAddress(Lead lead) {
    return lead.emails().stream()
        .filter(LeadEmail::valid)
        .flatMap(email -> EmailAddress.read(email.address()).stream())
        .findFirst();
  }

  /** The lead's first number that takes texts. */
  public static Optional<Phone> textableNumber(Lead lead) {
    return lead.phones().stream()
        .filter(phone -> phone.valid() && phone.canText())
        .map(phone -> new Phone(phone.number()))
        .findFirst();
  }
}
