package app.ringback.cadence;

import app.ringback.compliance.PlannedTouch;
import app.ringback.core.Channel;
import app.ringback.lead.Lead;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A plan laid on the calendar of a real lead: whole weeks, Monday first, by the lead's clock.
 *
 * @param clock the lead's
 */
public record PlanPreview(ZoneId clock, List<Day> days) {

  public PlanPreview {
    days = List.copyOf(days);
  }

  /**
   * One day.
   *
   * @param opens when the lead may first be called that day; null when not at all
   * @param closes until when; null when not at all
   * @param atWork whether the rep works that day
   */
  public record Day(
      LocalDate date,
      @Nullable LocalTime opens,
      @Nullable LocalTime closes,
      boolean atWork,
      List<At> steps) {

    public Day {
      steps = List.copyOf(steps);
    }
  }

  /** A step, by its place from 0, and when it is due. */
  public record At(int place, Step step, LocalTime time) {}

  static PlanPreview of(CadenceBook book, Lead lead, Plan plan, List<Instant> due, Instant start) {
    Slots slots = book.slots();
    ZoneId clock = slots.clock(lead);
    LocalDate first = start.atZone(clock).toLocalDate();
    LocalDate last =
        due.stream()
            .map(at -> at.atZone(clock).toLocalDate())
            .max(LocalDate::compareTo)
            .orElse(first);
    List<Day> days = new ArrayList<>();
    LocalDate end = last.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    for (LocalDate day = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        !day.isAfter(end);
        day = day.plusDays(1)) {
      days.add(day(book, lead, plan, due, day, clock));
    }
    return new PlanPreview(clock, days);
  }

  private static Day day(
      CadenceBook book, Lead lead, Plan plan, List<Instant> due, LocalDate day, ZoneId clock) {
    PlannedTouch call = Slots.about(lead, Channel.CALL);
    Instant midnight = day.atStartOfDay(clock).toInstant();
    Optional<Instant> opens =
        book.guard().nextLegal(call, midnight).filter(at -> isOn(at, day, clock));
    Optional<Instant> closes = opens.flatMap(at -> book.guard().legalUntil(call, at));
    List<At> steps = new ArrayList<>();
    for (int i = 0; i < due.size(); i++) {
      if (isOn(due.get(i), day, clock)) {
        steps.add(new At(i, plan.steps().get(i), due.get(i).atZone(clock).toLocalTime()));
      }
    }
    return new Day(
        day,
        opens.map(at -> at.atZone(clock).toLocalTime()).orElse(null),
        closes.map(at -> at.atZone(clock).toLocalTime()).orElse(null),
        isOn(book.slots().working(midnight), day, clock),
        steps);
  }

  private static boolean isOn(Instant at, LocalDate day, ZoneId clock) {
    return at.atZone(clock).toLocalDate().equals(day);
  }
}
