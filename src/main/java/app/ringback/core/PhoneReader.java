package app.ringback.core;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Locale;
import java.util.Optional;

/** Reads one telephone number, national ones by a default country; libphonenumber decides. */
public final class PhoneReader {

  private final PhoneNumberUtil util = PhoneNumberUtil.getInstance();

  /**
   * Reads a single number as people write it. Lists of numbers, extensions glued on as words and
   * spreadsheet artefacts are the caller's to clean first.
   *
   * @param country ISO 3166 two-letter code used for numbers without a country code
   * @return the number when libphonenumber calls it valid
   */
  public Optional<Phone> read(String text, String country) {
    if (text.isBlank() || text.length() > 250) {
      return Optional.empty();
    }
    try {
      PhoneNumber number = util.parse(text, country.toUpperCase(Locale.ROOT));
      return util.isValidNumber(number)
          ? Optional.of(new Phone(util.format(number, PhoneNumberFormat.E164)))
          : Optional.empty();
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  /** The number as people of its own country write it, with the country code when foreign. */
  public String display(String number, String homeCountry) {
    try {
      PhoneNumber parsed = util.parse(number, homeCountry.toUpperCase(Locale.ROOT));
      boolean home =
          homeCountry.equalsIgnoreCase(util.getRegionCodeForNumber(parsed))
              || parsed.getCountryCode() == util.getCountryCodeForRegion(homeCountry);
      return util.format(
          parsed, home ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
    } catch (NumberParseException e) {
      return number;
    }
  }

  /** The two-letter country of a number in E.164, when it is known. */
  public Optional<String> country(Phone phone) {
    try {
      return Optional.ofNullable(util.getRegionCodeForNumber(util.parse(phone.e164(), "ZZ")))
          .filter(code -> code.length() == 2);
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }
}
