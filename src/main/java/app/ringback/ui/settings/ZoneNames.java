package app.ringback.ui.settings;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the time zone a person means: by its id, its city, or what Americans call it. */
final class ZoneNames {

  private static final Map<String, String> SPOKEN =
      Map.of(
          "eastern", "America/New_York",
          "central", "America/Chicago",
          "mountain", "America/Denver",
          "arizona", "America/Phoenix",
          "pacific", "America/Los_Angeles",
          "alaska", "America/Anchorage",
          "hawaii", "Pacific/Honolulu");

  private ZoneNames() {}

  static Optional<ZoneId> read(String typed) {
    String wanted = plain(typed).replaceAll("_time$", "");
    String spoken = SPOKEN.get(wanted);
    if (spoken != null) {
      return Optional.of(ZoneId.of(spoken));
    }
    return ZoneId.getAvailableZoneIds().stream()
        .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
        .filter(id -> plain(id).equals(wanted) || plain(city(id)).equals(wanted))
        // A city may stand under more than one name: the shortest is the current one.
        .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
        .map(ZoneId::of);
  }

  private static String city(String id) {
    return id.substring(id.lastIndexOf('/') + 1);
  }

  private static String plain(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "_");
  }
}
