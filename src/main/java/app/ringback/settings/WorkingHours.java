package app.ringback.settings;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/**
 * The hours of a week in which the rep works, such as {@code Mon-Fri 08:00-18:00, Sat 09:00-13:00}.
 * No hours at all means round the clock.
 *
 * @param spans in order, none touching another
 */
public record WorkingHours(List<Span> spans) {

  public static final WorkingHours ROUND_THE_CLOCK = new WorkingHours(List.of());

  /**
   * One stretch of work within one day.
   *
   * @param from minutes after local midnight, 0 to 1439
   * @param to minutes after local midnight, above {@code from}, at most 1440
   */
  public record Span(DayOfWeek day, int from, int to) {

    public Span {
      if (from < 0 || to > WorkingHoursReader.DAY || from >= to) {
        throw new IllegalArgumentException("Not a stretch of one day: " + from + "-" + to);
      }
    }

    Instant startOn(LocalDate date, ZoneId zone) {
      return at(date, from, zone);
    }

    Instant endOn(LocalDate date, ZoneId zone) {
      return at(date, to, zone);
    }

    // Times that a change to summer time skips count from the end of the gap; of times that come
    // twice, the first counts.
    private static Instant at(LocalDate date, int minute, ZoneId zone) {
      return minute == WorkingHoursReader.DAY
          ? date.plusDays(1).atStartOfDay(zone).toInstant()
          : date.atTime(minute / 60, minute % 60).atZone(zone).toInstant();
    }
  }

  public WorkingHours {
    spans =
        spans.stream()
            .sorted(Comparator.comparing(Span::day).thenComparingInt(Span::from))
            .toList();
  }

  /**
   * Reads hours as the user writes them; blank text is {@link #ROUND_THE_CLOCK}.
   *
   * @throws IllegalArgumentException in words for the user when it cannot be read
   */
  public static WorkingHours parse(String text) {
    return WorkingHoursReader.read(text);
  }

  /** The hours as {@link #parse} reads them. */
  public String text() {
    return WorkingHoursWriter.write(this);
  }

  /**
   * The first instant at which {@code working} of working time has passed since {@code start};
   * {@code start} itself for no time at all. Time is real, elapsed time: an hour that a change to
   * summer time skips is not worked.
   */
  public Instant after(Instant start, Duration working, ZoneId zone) {
    if (spans.isEmpty() || !working.isPositive()) {
      return start.plus(working.isNegative() ? Duration.ZERO : working);
    }
    Duration left = working;
    for (LocalDate date = start.atZone(zone).toLocalDate(); ; date = date.plusDays(1)) {
      for (Span span : spans) {
        if (span.day() != date.getDayOfWeek()) {
          continue;
        }
        Instant opens = span.startOn(date, zone);
        Instant from = opens.isBefore(start) ? start : opens;
        Duration worked = Duration.between(from, span.endOn(date, zone));
        if (worked.compareTo(left) >= 0) {
          return from.plus(left);
        }
        if (worked.isPositive()) {
          left = left.minus(worked);
        }
      }
    }
  }

  /** Whether the rep works at this instant. */
  public boolean contains(Instant instant, ZoneId zone) {
    LocalDate date = instant.atZone(zone).toLocalDate();
    return spans.isEmpty()
        || spans.stream()
            .filter(span -> span.day() == date.getDayOfWeek())
            .anyMatch(span ->
                !instant.isBefore(span.startOn(date, zone))
                    && instant.isBefore(span.endOn(date, zone)));
  }
}
