package app.ringback.intake.clean;

import app.ringback.core.PhoneReader;

/** The cleaners of all kinds of values together, each loaded once. */
public record Cleaners(
    PhoneCleaner phones,
    EmailCleaner emails,
    NameCleaner names,
    RegionReader regions,
    CountryReader countries,
    DateReader dates) {

  /** The lists and rules the program is shipped with. */
  public static Cleaners shipped() {
    return new Cleaners(
        new PhoneCleaner(new PhoneReader()),
        new EmailCleaner(),
        new NameCleaner(),
        new RegionReader(),
        new CountryReader(),
        new DateReader());
  }
}
