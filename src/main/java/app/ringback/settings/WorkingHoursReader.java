package app.ringback.settings;

import app.ringback.settings.WorkingHours.Span;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads working hours as a person writes them. */
final class WorkingHoursReader {

  /** Minutes of a day. */
  static final int DAY = 24 * 60;

  private static final Pattern PART =
      Pattern.compile(
          "([A-Za-z]{2,})(?:\\s*[-–]\\s*([A-Za-z]{2,}))?"
              + "\\s+([0-9]{1,2}):([0-9]{2})\\s*[-–]\\s*([0-9]{1,2}):([0-9]{2})");

  private WorkingHoursReader() {}

  static WorkingHours read(String text) {
    if (text.isBlank()) {
      return WorkingHours.ROUND_THE_CLOCK;
    }
    List<Span> spans = new ArrayList<>();
    for (String part : text.split("[,;]", -1)) {
      addPart(part.strip(), spans);
    }
    return new WorkingHours(joined(spans));
  }

  private static void addPart(String part, List<Span> spans) {
    Matcher matcher = PART.matcher(part);
    if (!matcher.matches()) {
      throw unreadable(part);
    }
    DayOfWeek first = day(matcher.group(1), part);
    DayOfWeek last = matcher.group(2) == null ? first : day(matcher.group(2), part);
    int from = minute(matcher.group(3), matcher.group(4), part);
    int to = minute(matcher.group(5), matcher.group(6), part);
    if (from == to || from == DAY) {
      throw unreadable(part);
    }
    for (DayOfWeek day = first; ; day = day.plus(1)) {
      if (from < to) {
        spans.add(new Span(day, from, to));
      } else {
        // Over midnight: the rest belongs to the next day.
        spans.add(new Span(day, from, DAY));
        if (to > 0) {
          spans.add(new Span(day.plus(1), 0, to));
        }
      }
      if (day == last) {
        return;
      }
    }
  }

  private static DayOfWeek day(String name, String part) {
    String wanted = name.toUpperCase(Locale.ROOT);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().startsWith(wanted)) {
        return day;
      }
    }
    throw unreadable(part);
  }

  private static int minute(String hours, String minutes, String part) {
    int minute = Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
    if (minute > DAY || Integer.parseInt(minutes) > 59) {
      throw unreadable(part);
    }
    return minute;
  }

  private static List<Span> joined(List<Span> spans) {
    List<Span> joined = new ArrayList<>();
    spans.stream()
        .sorted(Comparator.comparing(Span::day).thenComparingInt(Span::from))
        .forEach(span -> {
          Span last = joined.isEmpty() ? null : joined.getLast();
          if (last != null && last.day() == span.day() && span.from() <= last.to()) {
            joined.removeLast();
            joined.add(new Span(last.day(), last.from(), Math.max(last.to(), span.to())));
          } else {
            joined.add(span);
          }
        });
    return joined;
  }

  private static IllegalArgumentException unreadable(String part) {
    return new IllegalArgumentException(
        "\"" + part + "\" is not like \"Mon-Fri 08:00-18:00, Sat 09:00-13:00\"");
  }
}
