package app.ringback.compliance.hours;

import app.ringback.compliance.rules.RegionRule;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Holidays of the United States and of its states, on their actual and their observed days. */
public final class Holidays {

  private record Calendar(String state, int year) {}

  private final Map<Calendar, Set<LocalDate>> known = new ConcurrentHashMap<>();

  /** Whether the rule is closed on that day because it is a holiday. */
  public boolean closes(RegionRule rule, LocalDate day) {
    return switch (rule.holidays()) {
      case NONE -> false;
      case FEDERAL -> isHoliday("", day);
      case STATE -> isHoliday(stateOf(rule), day);
    };
  }

  private static String stateOf(RegionRule rule) {
    return rule.state().map(state -> state.name().toLowerCase(Locale.ROOT)).orElse("");
  }

  /** A holiday may be observed in the year before or after its own: 1 January on 31 December. */
  private boolean isHoliday(String state, LocalDate day) {
    for (int year = day.getYear() - 1; year <= day.getYear() + 1; year++) {
      if (known.computeIfAbsent(new Calendar(state, year), Holidays::days).contains(day)) {
        return true;
      }
    }
    return false;
  }

  private static Set<LocalDate> days(Calendar calendar) {
    Set<LocalDate> days = new HashSet<>();
    HolidayManager manager =
        HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_STATES));
    Year year = Year.of(calendar.year());
    Set<Holiday> holidays =
        calendar.state().isEmpty()
            ? manager.getHolidays(year)
            : manager.getHolidays(year, calendar.state());
    for (Holiday holiday : holidays) {
      add(days, holiday.getActualDate());
      holiday.getObservedDate().ifPresent(days::add);
    }
    // Federal by 5 U.S.C. 6103, but in the library only for states that keep it themselves.
    days.add(
        LocalDate.of(calendar.year(), Month.OCTOBER, 1)
            .with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.MONDAY)));
    return days;
  }

  /** The day itself, and the weekday on which it is kept when it falls on a weekend. */
  private static void add(Set<LocalDate> days, LocalDate actual) {
    days.add(actual);
    switch (actual.getDayOfWeek()) {
      case SATURDAY -> days.add(actual.minusDays(1));
      case SUNDAY -> days.add(actual.plusDays(1));
      default -> {}
    }
  }
}
