package app.ringback.nextstep;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a text says about a time, each thing once. */
final class WhenParts {

  /** A part of the day, and the time it stands for when no hour is named. */
  enum DayPart {
    MORNING(9),
    AFTERNOON(14),
    EVENING(18);

    private final LocalTime usual;

    DayPart(int hour) {
      usual = LocalTime.of(hour, 0);
    }

    LocalTime usual() {
      return usual;
    }
  }

  /** Which of its kind a day is. */
  enum Which {
    COMING,
    THIS,
    NEXT
  }

  /** The day that is meant. */
  sealed interface Day {

    /** So many days, then months, after today. */
    record Ahead(int days, int months) implements Day {}

    /** A day of a month. */
    record Dated(@Nullable Integer year, @Nullable Integer month, int day) implements Day {}

    /** A day of a week, {@code weeks} after this one for {@link Which#NEXT}. */
    record Weekday(DayOfWeek day, Which which) implements Day {}

    /** The first or the last day of a span of time. */
    record Edge(Span span, boolean last, boolean next) implements Day {}
  }

  enum Span {
    WEEK,
    MONTH,
    QUARTER,
    YEAR
  }

  /**
   * The time of day.
   *
   * @param open whether it may be meant twelve hours later, too
   */
  record Clock(LocalTime time, boolean open) {}

  private @Nullable Duration ahead;
  private @Nullable Day day;
  private @Nullable DayOfWeek weekday;
  private @Nullable Clock clock;
  private @Nullable DayPart part;
  private @Nullable String zone;

  void ahead(Duration stated) throws WhenTrouble {
    once(ahead, "how long");
    ahead = stated;
  }

  /** A weekday beside a date is checked against it. */
  void day(Day stated) throws WhenTrouble {
    Day known = day;
    if (known instanceof Day.Weekday before && stated instanceof Day.Dated) {
      weekday = before.day();
    } else if (known instanceof Day.Dated && stated instanceof Day.Weekday now) {
      weekday = now.day();
      return;
    } else {
      once(known, "the day");
    }
    day = stated;
  }

  void clock(Clock stated) throws WhenTrouble {
    once(clock, "the time");
    clock = stated;
  }

  void part(DayPart stated) throws WhenTrouble {
    once(part, "the time of day");
    part = stated;
  }

  void zone(String stated) throws WhenTrouble {
    once(zone, "the time zone");
    zone = stated;
  }

  private static void once(@Nullable Object known, String what) throws WhenTrouble {
    if (known != null) {
      throw WhenTrouble.twice(what);
    }
  }

  /** How long from now; null when a day or a time is named. */
  @Nullable Duration ahead() throws WhenTrouble {
    if (ahead != null && (day != null || clock != null || part != null)) {
      throw new WhenTrouble("It says how long from now, and a day or a time. Write one of both.");
    }
    return ahead;
  }

  Optional<Day> day() {
    return Optional.ofNullable(day);
  }

  /** The weekday that a date is said to be. */
  Optional<DayOfWeek> weekday() {
    return Optional.ofNullable(weekday);
  }

  /** Whether nothing is said at all. */
  boolean isEmpty() {
    return ahead == null && day == null && clock == null && part == null;
  }

  /** Whether a time or a part of the day is named. */
  boolean hasTime() {
    return clock != null || part != null;
  }

  /** The time of day meant; that of {@code usual} when none is named. */
  LocalTime time(LocalTime usual) throws WhenTrouble {
    Clock stated = clock;
    DayPart of = part;
    if (stated == null) {
      return of == null ? usual : of.usual();
    }
    if (of == null) {
      return stated.open() ? likely(stated.time()) : stated.time();
    }
    LocalTime time = stated.open() ? within(stated.time(), of) : stated.time();
    if ((of == DayPart.MORNING) != time.isBefore(LocalTime.NOON)) {
      throw new WhenTrouble("The hour and the time of day do not go together. Write one of both.");
    }
    return time;
  }

  /** Nobody makes calls at night: from one to six, the afternoon is meant. */
  private static LocalTime likely(LocalTime open) {
    int hour = open.getHour() % 12;
    return open.withHour(hour == 0 ? 12 : hour < 7 ? hour + 12 : hour);
  }

  private static LocalTime within(LocalTime open, DayPart part) {
    int hour = open.getHour() % 12;
    return open.withHour(part == DayPart.MORNING ? hour : hour + 12);
  }

  /** Whose clock is meant. */
  ZoneId zone(ZoneId mine, ZoneId theirs) {
    String stated = zone;
    if (stated == null || stated.equals("mine")) {
      return mine;
    }
    return stated.equals("theirs") ? theirs : ZoneId.of(stated);
  }
}
