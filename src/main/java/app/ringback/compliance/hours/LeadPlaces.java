package app.ringback.compliance.hours;

import app.ringback.compliance.hours.UsPlaces.Place;
import app.ringback.compliance.rules.RegionRule;
import app.ringback.compliance.rules.Rules;
import app.ringback.core.Channel;
import app.ringback.core.UsState;
import app.ringback.lead.Lead;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * By which rules and which clocks a lead may be reached on a number: those of the address and those
 * of the number, both of them where they differ.
 */
public final class LeadPlaces {

  private static final Set<String> UNITED_STATES =
      Set.of("", "us", "usa", "u.s.", "u.s.a.", "united states", "united states of america");

  private static final Instant THESE_YEARS = Instant.parse("2026-01-01T00:00:00Z");

  private final UsPlaces places;
  private final NumberZones numbers;
  private final Supplier<ZoneId> repZone;

  /**
   * @param repZone the rep's own zone, for leads of whom no place is known
   */
  public LeadPlaces(UsPlaces places, NumberZones numbers, Supplier<ZoneId> repZone) {
    this.places = places;
    this.numbers = numbers;
    this.repZone = repZone;
  }

  /**
   * The rules that must all allow it, at least one.
   *
   * @param number E.164
   */
  public Set<LocalRule> of(Lead lead, String number, Channel channel, Rules rules) {
    Optional<ZoneId> stated = stated(lead);
    Optional<Place> home = home(lead).map(place -> narrow(place, stated));
    Optional<Place> line = places.ofNumber(number);
    Set<LocalRule> found = new LinkedHashSet<>();
    if (home.isPresent() && line.isPresent() && sameState(home.get(), line.get())) {
      // Of one state, whichever of the two names its zone does so for both.
      add(
          found,
          home.get().exact() || !line.get().exact() ? home.get() : line.get(),
          channel,
          rules);
      add(
          found,
          line.get().exact() || !home.get().exact() ? line.get() : home.get(),
          channel,
          rules);
    } else {
      home.ifPresent(place -> add(found, place, channel, rules));
      line.ifPresent(place -> add(found, place, channel, rules));
    }
    addAbroad(found, lead, number, stated, channel, rules);
    if (found.isEmpty()) {
      RegionRule unknown = rules.byDefault(RegionRule.UNKNOWN, channel);
      found.add(LocalRule.at(unknown, stated.orElseGet(repZone)));
    } else if (home.isEmpty()) {
      // The clock a source states, by the rule of where the number is from.
      RegionRule rule = found.iterator().next().rule();
      stated
          .filter(zone -> found.stream().noneMatch(local -> local.zone().equals(zone)))
          .ifPresent(zone -> found.add(LocalRule.at(rule, zone)));
    }
    return found;
  }

  private static void add(Set<LocalRule> found, Place place, Channel channel, Rules rules) {
    RegionRule rule = rules.of(place.state(), channel);
    place.zones().forEach(zone -> found.add(LocalRule.in(place.state(), rule, zone)));
  }

  /** Outside the United States: by the number's country, or the address's. */
  private void addAbroad(
      Set<LocalRule> found,
      Lead lead,
      String number,
      Optional<ZoneId> stated,
      Channel channel,
      Rules rules) {
    RegionRule abroad = rules.byDefault(RegionRule.ABROAD, channel);
    Optional<Set<ZoneId>> zones =
        places.ofNumber(number).isPresent() ? Optional.empty() : numbers.abroad(number);
    boolean livesAbroad = home(lead).isEmpty() && !inUnitedStates(lead.address().country());
    if (zones.isPresent() || livesAbroad) {
      Set<ZoneId> clocks =
          zones
              .filter(known -> !known.isEmpty())
              .orElseGet(() -> Set.of(stated.orElseGet(repZone)));
      clocks.forEach(zone -> found.add(LocalRule.at(abroad, zone)));
    }
  }

  /** Where the lead lives, as far as it is in the United States. */
  private Optional<Place> home(Lead lead) {
    if (!inUnitedStates(lead.address().country()) && UsState.read(lead.region()).isEmpty()) {
      return Optional.empty();
    }
    Optional<Place> postal = places.ofPostalCode(lead.address().postalCode());
    return UsState.read(lead.region())
        .or(() -> UsState.read(lead.address().region()))
        .map(state -> postal.filter(place -> place.state() == state).orElseGet(() -> whole(state)))
        .or(() -> postal);
  }

  private Place whole(UsState state) {
    Set<ZoneId> zones = places.of(state);
    return new Place(state, zones, zones.size() == 1);
  }

  /**
   * A zone the source states settles which of a state's it is; one that is none of them counts too.
   */
  private static Place narrow(Place place, Optional<ZoneId> stated) {
    if (stated.isEmpty()) {
      return place;
    }
    Optional<ZoneId> same =
        place.zones().stream().filter(zone -> showTheSame(zone, stated.get())).findFirst();
    if (same.isPresent()) {
      return new Place(place.state(), Set.of(same.get()), true);
    }
    Set<ZoneId> both = new LinkedHashSet<>(place.zones());
    both.add(stated.get());
    return new Place(place.state(), both, place.exact());
  }

  /** Whether the clocks agree today: Detroit and New York do, whatever they did long ago. */
  private static boolean showTheSame(ZoneId one, ZoneId other) {
    return one.getRules().getTransitionRules().equals(other.getRules().getTransitionRules())
        && one.getRules()
            .getStandardOffset(THESE_YEARS)
            .equals(other.getRules().getStandardOffset(THESE_YEARS));
  }

  private static boolean sameState(Place one, Place other) {
    return one.state() == other.state();
  }

  private static Optional<ZoneId> stated(Lead lead) {
    try {
      return lead.timeZone().isBlank()
          ? Optional.empty()
          : Optional.of(ZoneId.of(lead.timeZone().strip()));
    } catch (DateTimeException e) {
      // A source's word that names no zone says nothing.
      return Optional.empty();
    }
  }

  private static boolean inUnitedStates(String country) {
    return UNITED_STATES.contains(country.strip().toLowerCase(Locale.ROOT));
  }
}
