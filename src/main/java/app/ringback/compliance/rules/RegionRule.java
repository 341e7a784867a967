package app.ringback.compliance.rules;

import app.ringback.core.Channel;
import app.ringback.core.UsState;
import app.ringback.settings.WorkingHours;
import java.util.Optional;
import java.util.Set;

/**
 * One row of the rules: when leads of a region may be reached.
 *
 * @param code a {@link UsState}'s, or {@link #US}, {@link #UNKNOWN}, {@link #ABROAD}
 * @param hours local hours of the week; a day without hours is closed
 * @param channels what the row is about; never e-mail, which has no legal hours
 * @param consent why automatic texts and calls need express written consent; empty when they do not
 * @param citation where the rule stands
 */
public record RegionRule(
    String code,
    WorkingHours hours,
    Set<Channel> channels,
    HolidayRule holidays,
    String consent,
    String citation) {

  /** The default of the United States. */
  public static final String US = "US";

  /** A lead in the United States whose state is not known. */
  public static final String UNKNOWN = "unknown";

  /** A lead outside the United States. */
  public static final String ABROAD = "abroad";

  public RegionRule {
    channels = Set.copyOf(channels);
  }

  /** The state whose row this is; empty for the default rows. */
  public Optional<UsState> state() {
    return code.equals(US) || code.equals(UNKNOWN) || code.equals(ABROAD)
        ? Optional.empty()
        : UsState.read(code);
  }

  /** The rule in words, as it is kept with what it holds. */
  public String words() {
    return state().map(state -> state.english() + ", ").orElse("") + citation;
  }
}
