package app.ringback.intake.clean;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The zone written behind a time of day: an offset, an abbreviation, an IANA name. */
final class ZoneReader {

  private static final Pattern OFFSET =
      Pattern.compile("(?:\\b(?:GMT|UTC|Z))?\\s*([+-])(\\d{1,2})(?::?(\\d{1,2}))?(?!\\d)");

  private static final Pattern NAME =
      Pattern.compile(
          "\\b([A-Z][A-Za-z_]+/[A-Za-z_/+-]+)\\b|(?<![A-Za-z])([A-Z]{1,5})(?![A-Za-z])");

  private static final Pattern NOISE = Pattern.compile("\\([^)]*\\)|[\\[\\],()]");

  /** Abbreviations as the vendors of North America and Europe use them. */
  private static final Map<String, String> ABBREVIATIONS =
      Map.ofEntries(
          Map.entry("Z", "UTC"),
          Map.entry("UTC", "UTC"),
          Map.entry("GMT", "UTC"),
          Map.entry("EST", "-05:00"),
          Map.entry("EDT", "-04:00"),
          Map.entry("CST", "-06:00"),
          Map.entry("CDT", "-05:00"),
          Map.entry("MST", "-07:00"),
          Map.entry("MDT", "-06:00"),
          Map.entry("PST", "-08:00"),
          Map.entry("PDT", "-07:00"),
          Map.entry("AKST", "-09:00"),
          Map.entry("AKDT", "-08:00"),
          Map.entry("HST", "-10:00"),
          Map.entry("ET", "America/New_York"),
          Map.entry("CT", "America/Chicago"),
          Map.entry("MT", "America/Denver"),
          Map.entry("PT", "America/Los_Angeles"),
          Map.entry("BST", "+01:00"),
          Map.entry("CET", "+01:00"),
          Map.entry("CEST", "+02:00"));

  /** The zone stated in the text behind the time. */
  Optional<ZoneId> in(String rest) {
    if (rest.isBlank()) {
      return Optional.empty();
    }
    Matcher offset = OFFSET.matcher(rest);
    if (offset.find()) {
      int sign = offset.group(1).equals("-") ? -1 : 1;
      int hours = Integer.parseInt(offset.group(2));
      // "-08:0" is seen in the wild and means -08:00.
      int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
      return Optional.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
    }
    Matcher name = NAME.matcher(rest);
    while (name.find()) {
      String word = name.group(1) == null ? ABBREVIATIONS.get(name.group(2)) : name.group(1);
      if (word != null) {
        return zone(word);
      }
    }
    return Optional.empty();
  }

  /** What stands behind the time besides the zone, such as the year of {@code PST 2026}. */
  String without(String rest) {
    if (rest.isBlank()) {
      return "";
    }
    String bare = OFFSET.matcher(rest).replaceAll(" ");
    Matcher name = NAME.matcher(bare);
    StringBuilder kept = new StringBuilder();
    while (name.find()) {
      boolean isZone = name.group(1) != null || ABBREVIATIONS.containsKey(name.group(2));
      name.appendReplacement(kept, isZone ? " " : "$0");
    }
    name.appendTail(kept);
    return NOISE.matcher(kept).replaceAll(" ").strip();
  }

  private static Optional<ZoneId> zone(String name) {
    try {
      return Optional.of(ZoneId.of(name));
    } catch (DateTimeException e) {
      // A word with a slash that is no zone.
      return Optional.empty();
    }
  }
}
