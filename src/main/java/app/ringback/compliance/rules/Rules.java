package app.ringback.compliance.rules;

import app.ringback.core.Channel;
import app.ringback.core.UsState;
import java.time.LocalDate;
import java.util.List;

/**
 * One dated version of the rules.
 *
 * @param dated the version: of two, the later one is newer
 * @param digest SHA-256 (hex) of the file's text, so that evidence names exactly this version
 * @param regions every row of the file; there is a default row for every channel that has hours
 */
public record Rules(
    LocalDate dated,
    String digest,
    List<RegionRule> regions,
    Caps caps,
    DoNotCallTerms doNotCall,
    OptOutTerms words) {

  public Rules {
    regions = List.copyOf(regions);
  }

  /** The row a state is held to: its own, else the default of the United States. */
  public RegionRule of(UsState state, Channel channel) {
    return regions.stream()
        .filter(rule -> rule.code().equals(state.name()) && rule.channels().contains(channel))
        .findFirst()
        .orElseGet(() -> byDefault(RegionRule.US, channel));
  }

  /**
   * One of the default rows.
   *
   * @param code {@link RegionRule#US}, {@link RegionRule#UNKNOWN} or {@link RegionRule#ABROAD}
   */
  public RegionRule byDefault(String code, Channel channel) {
    return regions.stream()
        .filter(rule -> rule.code().equals(code) && rule.channels().contains(channel))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No row " + code + " for " + channel));
  }
}
