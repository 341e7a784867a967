package app.ringback.compliance.hours;

import app.ringback.compliance.rules.RegionRule;
import app.ringback.core.UsState;
import java.time.ZoneId;

/**
 * A rule, and a clock by which it is to be read.
 *
 * @param place where that is, in short, as the window shows it: a state's code, else a city
 */
public record LocalRule(RegionRule rule, ZoneId zone, String place) {

  static LocalRule in(UsState state, RegionRule rule, ZoneId zone) {
    return new LocalRule(rule, zone, state.name());
  }

  /** In no known state. */
  static LocalRule at(RegionRule rule, ZoneId zone) {
    String id = zone.getId();
    return new LocalRule(rule, zone, id.substring(id.lastIndexOf('/') + 1).replace('_', ' '));
  }
}
