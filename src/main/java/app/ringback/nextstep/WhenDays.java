package app.ringback.nextstep;

import app.ringback.nextstep.WhenParts.Day;
import app.ringback.nextstep.WhenParts.Which;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the days that what was said can mean, the nearest first. */
final class WhenDays {

  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final LocalTime END_OF_WORK = LocalTime.of(17, 0);

  /** A leap day comes within eight years. */
  private static final int YEARS = 8;

  private WhenDays() {}

  /** In local time of the zone that is meant; those past are among them. */
  static List<LocalDateTime> candidates(WhenParts parts, LocalDateTime now) throws WhenTrouble {
    LocalDate today = now.toLocalDate();
    Optional<Day> named = parts.day();
    if (named.isEmpty()) {
      LocalTime time = parts.time(MORNING);
      return List.of(today.atTime(time), today.plusDays(1).atTime(time));
    }
    Day day = named.get();
    boolean endsWork = day instanceof Day.Edge edge && edge.last();
    LocalTime time = parts.time(endsWork ? END_OF_WORK : MORNING);
    List<LocalDateTime> found = new ArrayList<>();
    for (LocalDate date : dates(day, today, parts)) {
      found.add(date.atTime(time));
    }
    return found;
  }

  private static List<LocalDate> dates(Day day, LocalDate today, WhenParts parts)
      throws WhenTrouble {
    return switch (day) {
      case Day.Ahead(int days, int months) -> {
        if (days == 0 && months == 0 && !parts.hasTime()) {
          throw new WhenTrouble("What time today? Add an hour.");
        }
        yield List.of(today.plusMonths(months).plusDays(days));
      }
      case Day.Weekday(DayOfWeek of, Which which) -> weekdays(of, which, today);
      case Day.Edge(WhenParts.Span span, boolean last, boolean next) ->
          edges(span, last, next, today);
      case Day.Dated(@Nullable Integer year, @Nullable Integer month, int of) ->
          agreeing(dated(year, month, of, today), parts.weekday(), today);
    };
  }

  private static List<LocalDate> weekdays(DayOfWeek of, Which which, LocalDate today) {
    LocalDate coming = today.with(TemporalAdjusters.nextOrSame(of));
    return switch (which) {
      case COMING -> List.of(coming, coming.plusWeeks(1));
      case THIS -> List.of(today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).with(of));
      case NEXT -> List.of(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(of));
    };
  }

  private static List<LocalDate> edges(
      WhenParts.Span span, boolean last, boolean next, LocalDate today) {
    List<LocalDate> found = new ArrayList<>();
    // The last day of this week may be past: the next one is meant then.
    for (int after = next || !last ? 1 : 0; after <= 2 && (found.isEmpty() || !next); after++) {
      found.add(edge(span, last, after, today));
    }
    return found;
  }

  private static LocalDate edge(WhenParts.Span span, boolean last, int after, LocalDate today) {
    LocalDate first =
        switch (span) {
          case WEEK ->
              today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(after);
          case MONTH -> today.withDayOfMonth(1).plusMonths(after);
          case QUARTER ->
              today
                  .withDayOfMonth(1)
                  .minusMonths((today.getMonthValue() - 1) % 3)
                  .plusMonths(3L * after);
          case YEAR -> today.withDayOfYear(1).plusYears(after);
        };
    if (!last) {
      return first;
    }
    return switch (span) {
      case WEEK -> first.with(DayOfWeek.FRIDAY);
      case MONTH -> YearMonth.from(first).atEndOfMonth();
      case QUARTER -> YearMonth.from(first).plusMonths(2).atEndOfMonth();
      case YEAR -> first.plusYears(1).minusDays(1);
    };
  }

  private static List<LocalDate> dated(
      @Nullable Integer year, @Nullable Integer month, int day, LocalDate today)
      throws WhenTrouble {
    List<LocalDate> found = new ArrayList<>();
    if (year != null && month != null) {
      valid(year, month, day).ifPresent(found::add);
    } else if (month != null) {
      for (int after = 0; after <= YEARS; after++) {
        valid(today.getYear() + after, month, day).ifPresent(found::add);
      }
    } else {
      for (int after = 0; after <= 3; after++) {
        YearMonth in = YearMonth.from(today).plusMonths(after);
        valid(in.getYear(), in.getMonthValue(), day).ifPresent(found::add);
      }
    }
    if (found.isEmpty()) {
      throw new WhenTrouble("There is no such day. Look at the date again.");
    }
    return found;
  }

  private static Optional<LocalDate> valid(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A weekday beside the date must be that of the nearest such date that is not past. */
  private static List<LocalDate> agreeing(
      List<LocalDate> dates, Optional<DayOfWeek> weekday, LocalDate today) throws WhenTrouble {
    Optional<LocalDate> nearest = dates.stream().filter(date -> !date.isBefore(today)).findFirst();
    if (weekday.isEmpty() || nearest.isEmpty()) {
      return dates;
    }
    DayOfWeek is = nearest.get().getDayOfWeek();
    if (is != weekday.get()) {
      throw new WhenTrouble(
          "That day is a "
              + is.getDisplayName(TextStyle.FULL, Locale.ENGLISH)
              + ". Write the weekday or the date.");
    }
    return List.of(nearest.get());
  }
}
