package app.ringback.cadence;

import app.ringback.lead.Lead;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lays steps on days, one after the other. When the first cannot be on its day, all move with it,
 * so that the distances stay; steps of different days never fall on the same one.
 */
final class Laying {

  private final Slots slots;

  Laying(Slots slots) {
    this.slots = slots;
  }

  /**
   * A step and the day wished for.
   *
   * @param automatic whether it leaves by itself
   */
  record Wish(Step step, LocalDate day, boolean automatic) {}

  /**
   * When each is to be done.
   *
   * @param notBefore the first is not before it
   * @param lastAutomatic the day on which something last left by itself; null lets several that
   *     were planned for one day leave on one day
   */
  List<Instant> lay(
      Lead lead, List<Wish> wishes, Instant notBefore, @Nullable LocalDate lastAutomatic) {
    ZoneId clock = slots.clock(lead);
    List<Instant> due = new ArrayList<>();
    LocalDate busy = lastAutomatic;
    LocalDate before = null;
    int beforeDay = 0;
    long shift = 0;
    for (Wish wish : wishes) {
      LocalDate day = wish.day().plusDays(shift);
      if (before != null) {
        day = later(day, wish.step().day() > beforeDay ? before.plusDays(1) : before);
      }
      if (wish.automatic() && busy != null) {
        day = later(day, busy.plusDays(1));
      }
      Instant at = slots.on(lead, wish.step(), day, notBefore);
      LocalDate on = at.atZone(clock).toLocalDate();
      if (due.isEmpty()) {
        shift = Math.max(0, ChronoUnit.DAYS.between(wish.day(), on));
      }
      due.add(at);
      before = on;
      beforeDay = wish.step().day();
      busy = wish.automatic() && busy != null ? on : busy;
    }
    return due;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
