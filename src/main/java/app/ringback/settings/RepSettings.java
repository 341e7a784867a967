package app.ringback.settings;

import app.ringback.core.Phone;
import app.ringback.core.PhoneReader;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Who the rep is: section {@code [rep]}.
 *
 * @param callbackNumber the number messages quote, as typed; may be empty
 * @param phone the phone that rings for calls, as typed; may be empty
 * @param postalAddress stands in commercial e-mail; may be empty
 * @param timeZone the zone {@code workingHours} are in; the machine's when not set
 * @param calendarFeed whether the appointments lie, not encrypted, as a calendar file in the
 *     workspace
 * @param daysOff whole days of that zone without work
 */
@RecordBuilder
public record RepSettings(
    String name,
    String company,
    String callbackNumber,
    String phone,
    String postalAddress,
    ZoneId timeZone,
    WorkingHours workingHours,
    boolean calendarFeed,
    DaysOff daysOff) {

  private static final String HOME = "US";

  /** When the rep works. */
  public WorkTime workTime() {
    return new WorkTime(workingHours, daysOff, timeZone);
  }

  /**
   * The country national phone numbers are read by: that of the rep's own numbers, else the United
   * States.
   *
   * @return an ISO 3166 two-letter code
   */
  public String country(PhoneReader phones) {
    return countryOf(callbackNumber, phones).or(() -> countryOf(phone, phones)).orElse(HOME);
  }

  private static Optional<String> countryOf(String number, PhoneReader phones) {
    Optional<Phone> read = phones.read(number, HOME);
    return read.flatMap(phones::country);
  }
}
