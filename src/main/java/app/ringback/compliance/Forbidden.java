package app.ringback.compliance;

import app.ringback.compliance.hours.LocalRule;
import app.ringback.compliance.registry.RegistryStore;
import app.ringback.compliance.rules.DoNotCallTerms;
import app.ringback.core.Channel;
import app.ringback.core.Texts;
import app.ringback.lead.Consent;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadPhone;
import app.ringback.store.Tx;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What may never leave, whatever the hour: the rule that forbids it. */
final class Forbidden {

  private final SuppressionStore suppressions;
  private final RegistryStore registry;
  private final ContactQueries contacts;
  private final GuardTerms terms;

  Forbidden(
      SuppressionStore suppressions,
      RegistryStore registry,
      ContactQueries contacts,
      GuardTerms terms) {
    this.suppressions = suppressions;
    this.registry = registry;
    this.contacts = contacts;
    this.terms = terms;
  }

  /** The first rule in the way of anything at all to this address; empty when none is. */
  Optional<String> always(Tx tx, PlannedTouch touch) {
    if (touch.lead().test()) {
      return Optional.of(Guard.TEST_LEAD);
    }
    if (touch.channel() == Channel.TEXT && !takesTexts(touch.lead(), touch.address())) {
      return Optional.of(Guard.NO_NUMBER);
    }
    if (touch.channel() == Channel.EMAIL && touch.address().isEmpty()) {
      return Optional.of(Guard.NO_ADDRESS);
    }
    return suppressions
        .forbidding(tx, touch.address(), touch.channel())
        .map(suppression ->
            suppression.reason().equals(Suppression.CAME_BACK) ? Guard.CAME_BACK : Guard.OPTED_OUT);
  }

  /** What the registry, and states that ask for consent, forbid; empty when nothing. */
  Optional<String> byLaw(Tx tx, PlannedTouch touch, Collection<LocalRule> rules, Instant when) {
    return consentMissing(touch, rules).or(() -> listed(tx, touch, when));
  }

  private Optional<String> consentMissing(PlannedTouch touch, Collection<LocalRule> rules) {
    if (!touch.automatic() || hasConsent(touch.lead(), touch.channel())) {
      return Optional.empty();
    }
    return rules.stream()
        .map(LocalRule::rule)
        .filter(rule -> !rule.consent().isEmpty())
        .findFirst()
        .map(rule ->
            "automatic touches need written consent ("
                + rule.state().map(state -> state.english() + ": ").orElse("")
                + rule.consent()
                + ")");
  }

  /** Consent counts with its wording, where or how it was given, and when. */
  boolean hasConsent(Lead lead, Channel channel) {
    return terms.sourceHasConsent().test(lead.source())
        || lead.consent().stream()
            .anyMatch(consent ->
                (consent.channel().isBlank()
                        || consent.channel().equals("all")
                        || consent.channel().equals(channel.code()))
                    && isProven(consent));
  }

  private static boolean isProven(Consent consent) {
    return !consent.text().isBlank()
        && !Texts.firstOf(consent.url(), consent.certificate(), consent.ip()).isEmpty()
        && consent.at() != null;
  }

  private Optional<String> listed(Tx tx, PlannedTouch touch, Instant when) {
    DoNotCallTerms law = terms.rules().get().doNotCall();
    return registry
        .listing(tx, touch.address())
        .filter(listing -> !isExempt(tx, touch.lead(), law, when))
        .map(listing ->
            "on the do-not-call registry of " + listing.dated() + " (" + law.citation() + ")");
  }

  private boolean isExempt(Tx tx, Lead lead, DoNotCallTerms law, Instant when) {
    Instant inquiry =
        Stream.of(contacts.lastInquiry(tx, lead.id()).orElse(null), lead.arrivedAt())
            .filter(Objects::nonNull)
            .max(Instant::compareTo)
            .orElseThrow();
    return lasts(inquiry, law.inquiryMonths(), when)
        || contacts
            .lastPurchase(tx, lead.id())
            .filter(bought -> lasts(bought, law.purchaseMonths(), when))
            .isPresent();
  }

  private boolean lasts(Instant began, int months, Instant when) {
    return began.atZone(terms.zone().get()).plusMonths(months).toInstant().isAfter(when);
  }

  private static boolean takesTexts(Lead lead, String address) {
    return !address.isEmpty()
        && lead.phones().stream()
            .filter(phone -> phone.number().equals(address))
            .allMatch(LeadPhone::canText);
  }
}
