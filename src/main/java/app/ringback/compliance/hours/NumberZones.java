package app.ringback.compliance.hours;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The time zones of numbers outside the United States, by libphonenumber's tables. */
public final class NumberZones {

  /** The territories of the United States have two-letter codes of their own. */
  private static final Set<String> UNITED_STATES = Set.of("US", "PR", "VI", "GU", "MP", "AS");

  /**
   * The zones a number of another country may be in, none when they are not known; empty when it is
   * of the United States or of no country at all.
   */
  Optional<Set<ZoneId>> abroad(String e164) {
    if (!e164.startsWith("+")) {
      return Optional.empty();
    }
    PhoneNumberUtil util = PhoneNumberUtil.getInstance();
    try {
      PhoneNumber number = util.parse(e164, "ZZ");
      String country = util.getRegionCodeForNumber(number);
      if (country == null || country.length() != 2 || UNITED_STATES.contains(country)) {
        return Optional.empty();
      }
      return Optional.of(
          PhoneNumberToTimeZonesMapper.getInstance().getTimeZonesForNumber(number).stream()
              .filter(zone -> !zone.equals(PhoneNumberToTimeZonesMapper.getUnknownTimeZone()))
              .filter(ZoneId.getAvailableZoneIds()::contains)
              .map(ZoneId::of)
              .collect(Collectors.toUnmodifiableSet()));
    } catch (NumberParseException e) {
      // Text that is no number is of no country.
      return Optional.empty();
    }
  }
}
