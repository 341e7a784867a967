package app.ringback.settings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * When the rep works, as instants: the hours of the week in the rep's zone, without the days off.
 * Time is real, elapsed time: an hour that a change to summer time skips is not worked.
 */
public record WorkTime(WorkingHours hours, DaysOff daysOff, ZoneId zone) {

  private record Stretch(Instant from, Instant to) {}

  /**
   * The first instant at which {@code working} of working time has passed since {@code start};
   * {@code start} itself for no time at all.
   */
  public Instant after(Instant start, Duration working) {
    if (!working.isPositive()) {
      return start;
    }
    if (isAlways()) {
      return start.plus(working);
    }
    Duration left = working;
    for (LocalDate date = dayOf(start); ; date = date.plusDays(1)) {
      for (Stretch stretch : on(date)) {
        Instant from = later(stretch.from(), start);
        Duration worked = Duration.between(from, stretch.to());
        if (worked.compareTo(left) >= 0) {
          return from.plus(left);
        }
        if (worked.isPositive()) {
          left = left.minus(worked);
        }
      }
    }
  }

  /** How much working time lies between two instants; none when the second is not later. */
  public Duration between(Instant from, Instant to) {
    if (!to.isAfter(from)) {
      return Duration.ZERO;
    }
    if (isAlways()) {
      return Duration.between(from, to);
    }
    Duration worked = Duration.ZERO;
    LocalDate last = dayOf(to);
    for (LocalDate date = dayOf(from); !date.isAfter(last); date = date.plusDays(1)) {
      for (Stretch stretch : on(date)) {
        Instant begin = later(stretch.from(), from);
        Instant end = stretch.to().isBefore(to) ? stretch.to() : to;
        if (end.isAfter(begin)) {
          worked = worked.plus(Duration.between(begin, end));
        }
      }
    }
    return worked;
  }

  /** The instant itself while the rep works, else the beginning of the next work. */
  public Instant nextWork(Instant at) {
    if (isAlways()) {
      return at;
    }
    for (LocalDate date = dayOf(at); ; date = date.plusDays(1)) {
      for (Stretch stretch : on(date)) {
        if (stretch.to().isAfter(at) && stretch.to().isAfter(stretch.from())) {
          return later(stretch.from(), at);
        }
      }
    }
  }

  /** Whether the rep works at this instant. */
  public boolean contains(Instant instant) {
    return on(dayOf(instant)).stream()
        .anyMatch(stretch -> !instant.isBefore(stretch.from()) && instant.isBefore(stretch.to()));
  }

  private boolean isAlways() {
    return hours.spans().isEmpty() && daysOff.ranges().isEmpty();
  }

  private List<Stretch> on(LocalDate date) {
    if (daysOff.contains(date)) {
      return List.of();
    }
    if (hours.spans().isEmpty()) {
      return List.of(
          new Stretch(
              date.atStartOfDay(zone).toInstant(),
              date.plusDays(1).atStartOfDay(zone).toInstant()));
    }
    return hours.spans().stream()
        .filter(span -> span.day() == date.getDayOfWeek())
        .map(span -> new Stretch(span.startOn(date, zone), span.endOn(date, zone)))
        .toList();
  }

  private LocalDate dayOf(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }
}
