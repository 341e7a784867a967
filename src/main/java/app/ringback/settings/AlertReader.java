package app.ringback.settings;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads how the rep is told of what is due. */
final class AlertReader {

  private AlertReader() {}

  static AlertSettings alerts(SettingsSection section) {
    AlertSettings absent = AlertSettings.DEFAULTS;
    return AlertSettingsBuilder.builder()
        .sound(section.choice("sound", absent.sound(), AlertSettings.SOUNDS))
        .desktop(section.flag("desktop", absent.desktop()))
        .outsideHours(
            section.read(
                "outside_hours", String.join(", ", absent.outsideHours()), AlertReader::kinds))
        .quietUntil(section.read("quiet_until", "", AlertReader::quiet))
        .startAtLogin(section.flag("start_at_login"))
        .build();
  }

  private static Set<String> kinds(String text) {
    Set<String> kinds =
        Arrays.stream(text.split(",", -1))
            .map(String::strip)
            .filter(kind -> !kind.isEmpty() && !kind.equals(AlertSettings.NO_KIND))
            .collect(Collectors.toUnmodifiableSet());
    if (!AlertSettings.KINDS.containsAll(kinds)) {
      throw new IllegalArgumentException(
          "some of " + String.join(", ", AlertSettings.KINDS) + " are wanted");
    }
    return kinds;
  }

  private static Instant quiet(String text) {
    if (text.isEmpty()) {
      return Instant.MIN;
    }
    if (text.equals(AlertSettings.UNTIL_TAKEN_BACK)) {
      return Instant.MAX;
    }
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "an instant such as 2026-12-01T08:00:00Z is wanted, or \""
              + AlertSettings.UNTIL_TAKEN_BACK
              + "\"",
          e);
    }
  }
}
