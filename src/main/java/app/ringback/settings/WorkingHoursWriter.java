package app.ringback.settings;

import app.ringback.settings.WorkingHours.Span;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes hours as {@link WorkingHoursReader} reads them: days in a row with equal hours as one. */
final class WorkingHoursWriter {

  private WorkingHoursWriter() {}

  static String write(WorkingHours hours) {
    Map<DayOfWeek, String> days = new LinkedHashMap<>();
    for (Span span : hours.spans()) {
      days.merge(span.day(), times(span), (first, more) -> first + ", " + day(span) + " " + more);
    }
    StringBuilder text = new StringBuilder();
    DayOfWeek first = null;
    DayOfWeek last = null;
    String open = "";
    for (Map.Entry<DayOfWeek, String> day : days.entrySet()) {
      boolean goesOn =
          last != null
              && last.getValue() + 1 == day.getKey().getValue()
              && open.equals(day.getValue())
              && !open.contains(",");
      if (!goesOn && first != null && last != null) {
        append(text, first, last, open);
      }
      first = goesOn && first != null ? first : day.getKey();
      last = day.getKey();
      open = day.getValue();
    }
    if (first != null && last != null) {
      append(text, first, last, open);
    }
    return text.toString();
  }

  private static void append(StringBuilder text, DayOfWeek first, DayOfWeek last, String open) {
    String days = first == last ? name(first) : name(first) + "-" + name(last);
    text.append(text.isEmpty() ? "" : ", ").append(days).append(' ').append(open);
  }

  private static String day(Span span) {
    return name(span.day());
  }

  private static String name(DayOfWeek day) {
    return day.name().charAt(0) + day.name().substring(1, 3).toLowerCase(Locale.ROOT);
  }

  private static String times(Span span) {
    return List.of(span.from(), span.to()).stream()
        .map(minute -> String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60))
        .collect(Collectors.joining("-"));
  }
}
