package app.ringback.compliance.hours;

import app.ringback.core.UsState;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Set;

/**
 * The law as a person would write it down, to compare with what the rules file and the code say.
 */
public final class LawByHand {

  private static final Set<UsState> EVENING_EIGHT =
      EnumSet.of(UsState.FL, UsState.OK, UsState.WA, UsState.MD, UsState.MA);
  private static final Set<UsState> NO_SUNDAY = EnumSet.of(UsState.AL, UsState.LA, UsState.MS);
  private static final Set<UsState> NINE_TO_EIGHT = EnumSet.of(UsState.CT, UsState.NV);
  private static final Set<UsState> NINE_TO_NINE = EnumSet.of(UsState.MI, UsState.MN, UsState.NM);
  static final Set<UsState> NO_HOLIDAYS = EnumSet.of(UsState.AL, UsState.LA, UsState.PA);

  /** Federal holidays of 2026 and around, actual and observed (opm.gov). */
  private static final Set<LocalDate> FEDERAL =
      Set.of(
          LocalDate.of(2026, 1, 1),
          LocalDate.of(2026, 1, 19),
          LocalDate.of(2026, 2, 16),
          LocalDate.of(2026, 5, 25),
          LocalDate.of(2026, 6, 19),
          LocalDate.of(2026, 7, 3),
          LocalDate.of(2026, 7, 4),
          LocalDate.of(2026, 9, 7),
          LocalDate.of(2026, 10, 12),
          LocalDate.of(2026, 11, 11),
          LocalDate.of(2026, 11, 26),
          LocalDate.of(2026, 12, 25),
          LocalDate.of(2027, 1, 1),
          LocalDate.of(2027, 12, 31),
          LocalDate.of(2028, 1, 1));

  private LawByHand() {}

  static boolean isHoliday(UsState state, LocalDate day) {
    boolean own =
        switch (state) {
          case AL -> day.equals(LocalDate.of(2026, 4, 27)) || day.equals(LocalDate.of(2026, 6, 1));
          case LA -> day.equals(LocalDate.of(2026, 2, 17)) || day.equals(LocalDate.of(2026, 4, 3));
          case PA -> day.equals(LocalDate.of(2026, 11, 27));
          default -> false;
        };
    return own || FEDERAL.contains(day);
  }

  /** Whether the wall clock of the state allows it. */
  public static boolean allows(UsState state, LocalDateTime wall) {
    DayOfWeek day = wall.getDayOfWeek();
    int minute = wall.getHour() * 60 + wall.getMinute();
    boolean sunday = day == DayOfWeek.SUNDAY;
    if (NO_HOLIDAYS.contains(state) && isHoliday(state, wall.toLocalDate())) {
      return false;
    }
    if (EVENING_EIGHT.contains(state)) {
      return between(minute, 8, 20);
    }
    if (NO_SUNDAY.contains(state)) {
      return !sunday && between(minute, 8, 20);
    }
    if (NINE_TO_EIGHT.contains(state)) {
      return between(minute, 9, 20);
    }
    if (NINE_TO_NINE.contains(state)) {
      return between(minute, 9, 21);
    }
    return switch (state) {
      case KY -> between(minute, 10, 21);
      case RI ->
          (sunday || day == DayOfWeek.SATURDAY) ? between(minute, 10, 17) : between(minute, 9, 18);
      case PA -> day == DayOfWeek.SATURDAY ? between(minute, 8, 12) : between(minute, 8, 21);
      case TX -> sunday ? between(minute, 12, 21) : between(minute, 9, 21);
      default -> between(minute, 8, 21);
    };
  }

  private static boolean between(int minute, int from, int to) {
    return minute >= from * 60 && minute < to * 60;
  }
}
