package app.ringback.cadence;

import app.ringback.cadence.CadenceLife.Person;
import app.ringback.compliance.hours.LawByHand;
import app.ringback.core.Channel;
import app.ringback.core.UsState;
import app.ringback.testing.Guards;
import app.ringback.testing.LegalWatch.Place;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * When the touches of the shipped cadence are due, found by looking at one quarter of an hour after
 * the other: nothing here shares a line with the program.
 */
final class ExpectedTouches {

  /** As product.md has it: the day and the channel. */
  static final List<Step> STEPS = ShippedCadence.cadence().plan().steps();

  /** Holidays after those the law by hand knows. */
  private static final Set<LocalDate> HOLIDAYS_2027 =
      Set.of(LocalDate.of(2027, 1, 18), LocalDate.of(2027, 2, 15));

  private ExpectedTouches() {}

  /** One due touch. */
  record Due(Channel channel, Instant at) {}

  static List<Due> of(Person person) {
    Place place = person.place();
    ZoneId clock = ZoneId.of(place.clock());
    List<Due> due = new ArrayList<>();
    LocalDate first = person.started().atZone(clock).toLocalDate();
    LocalDate before = null;
    int beforeDay = 0;
    for (Step step : STEPS) {
      LocalDate day = first.plusDays(step.day() - 1L);
      if (before != null && step.day() > beforeDay && !day.isAfter(before)) {
        day = before.plusDays(1);
      } else if (before != null && day.isBefore(before)) {
        day = before;
      }
      Instant at = day.atStartOfDay(clock).toInstant();
      if (at.isBefore(person.started())) {
        at = person.started();
      }
      while (!fits(place, clock, step.channel(), at)) {
        at = at.plus(Duration.ofMinutes(15));
      }
      LocalDate on = at.atZone(clock).toLocalDate();
      if (due.isEmpty()) {
        // Who arrives in the evening begins on the next day, and so does all that follows.
        first = on;
      }
      due.add(new Due(step.channel(), at));
      before = on;
      beforeDay = step.day();
    }
    return due;
  }

  private static boolean fits(Place place, ZoneId clock, Channel channel, Instant at) {
    LocalDateTime wall = LocalDateTime.ofInstant(at, clock);
    boolean inWindow = wall.getHour() >= 9 && wall.getHour() < 18;
    LocalDateTime rep = LocalDateTime.ofInstant(at, Guards.REP);
    DayOfWeek day = rep.getDayOfWeek();
    LocalTime time = rep.toLocalTime();
    boolean works =
        switch (day) {
          case SUNDAY -> false;
          case SATURDAY -> time.getHour() >= 9 && time.getHour() < 17;
          default -> time.getHour() >= 8 && time.getHour() < 18;
        };
    return inWindow && works && (channel == Channel.EMAIL || isLegal(place, wall));
  }

  static boolean isLegal(Place place, LocalDateTime wall) {
    return LawByHand.allows(place.state(), wall)
        && !(place.state() == UsState.PA && HOLIDAYS_2027.contains(wall.toLocalDate()));
  }
}
