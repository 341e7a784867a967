package app.ringback.compliance;

import app.ringback.compliance.rules.Rules;
import app.ringback.settings.WorkingHours;
import java.time.ZoneId;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What the guard takes from the settings, as they are at the moment it is asked.
 *
 * @param zone the rep's time zone
 * @param emailWindow when automatic e-mail may leave, in the rep's zone
 * @param sourceHasConsent whether the leads of a source, by its name, come with written consent
 */
public record GuardTerms(
    Supplier<Rules> rules,
    Supplier<ZoneId> zone,
    Supplier<WorkingHours> emailWindow,
    Predicate<String> sourceHasConsent) {

  /** These rules and this zone, e-mail round the clock, no source with consent. */
  public static GuardTerms of(Supplier<Rules> rules, ZoneId zone) {
    return new GuardTerms(rules, () -> zone, () -> WorkingHours.ROUND_THE_CLOCK, source -> false);
  }
}
