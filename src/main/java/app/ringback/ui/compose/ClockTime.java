package app.ringback.ui.compose;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a time of day as people type it: {@code 9, 9am, 9:30 pm, 14:30, 14.30}. */
final class ClockTime {

  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?\\s*(?:([ap])\\.?m?\\.?)?");

  private ClockTime() {}

  static Optional<LocalTime> read(String typed) {
    // Between a time and its AM or PM may stand a narrow blank (CLDR), which \s does not match.
    Matcher found =
        WRITTEN.matcher(typed.toLowerCase(Locale.ROOT).replaceAll("[\\u00a0\\u202f]", " ").strip());
    if (!found.matches()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(found.group(1));
    int minute = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
    String half = found.group(3);
    if (half != null) {
      if (hour < 1 || hour > 12) {
        return Optional.empty();
      }
      hour = hour % 12 + (half.equals("p") ? 12 : 0);
    }
    try {
      return Optional.of(LocalTime.of(hour, minute));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
