package app.ringback.intake.clean;

import java.util.Locale;
import java.util.Set;

/** How dates such as 12/02/2026 are meant; decided once for a whole column. */
public enum DayOrder {
  DAY_FIRST,
  MONTH_FIRST;

  /** Countries that write the month first; the rest of the world writes the day first. */
  private static final Set<String> MONTH_FIRST_COUNTRIES =
      Set.of("US", "PH", "PR", "GU", "VI", "AS", "MP", "FM", "MH", "PW", "BZ");

  /** What people of the country mean. */
  public static DayOrder of(String country) {
    return MONTH_FIRST_COUNTRIES.contains(country.toUpperCase(Locale.ROOT))
        ? MONTH_FIRST
        : DAY_FIRST;
  }
}
