package app.ringback.intake.clean;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Countries by code or by name in the languages of the headers Ringback reads. */
public final class CountryReader {

  private static final List<Locale> LANGUAGES =
      List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.ITALIAN, Locale.of("es"));

  private final Map<String, String> codes = new HashMap<>();

  public CountryReader() {
    for (String code : Locale.getISOCountries()) {
      Locale country = Locale.of("", code);
      for (Locale language : LANGUAGES) {
        codes.put(key(country.getDisplayCountry(language)), code);
      }
      codes.put(key(country.getISO3Country()), code);
      codes.put(key(code), code);
    }
    for (String alias : List.of("united states of america", "us of a", "america", "u s a", "u s")) {
      codes.put(key(alias), "US");
    }
    for (String alias : List.of("uk", "england", "scotland", "wales", "great britain")) {
      codes.put(key(alias), "GB");
    }
  }

  /** The ISO 3166 two-letter code. */
  public Optional<String> code(String text) {
    return text.isBlank() || text.length() > 80
        ? Optional.empty()
        : Optional.ofNullable(codes.get(key(text)));
  }

  private static String key(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replace(".", "");
  }
}
