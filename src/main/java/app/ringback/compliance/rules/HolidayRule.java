package app.ringback.compliance.rules;

import java.util.Locale;
import java.util.Optional;

/** On which holidays a region is closed. */
public enum HolidayRule {
  /** Open on all of them. */
  NONE,
  /** Closed on federal ones, on their actual and their observed day. */
  FEDERAL,
  /** Closed on federal ones and on the state's own. */
  STATE;

  /** As it stands in the rules file: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<HolidayRule> read(String code) {
    for (HolidayRule rule : values()) {
      if (rule.code().equals(code)) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }
}
