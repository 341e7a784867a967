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

  /** {@link WorkTime#after} with no day off. */
  public Instant after(Instant start, Duration working, ZoneId zone) {
    return new WorkTime(this, DaysOff.NONE, zone).after(start, working);
  }

  /** {@link WorkTime#contains} with no day off. */
  public boolean contains(Instant instant, ZoneId zone) {
    return new WorkTime(this, DaysOff.NONE, zone).contains(instant);
  }
}
