package app.ringback.cadence;

import app.ringback.store.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Moves a lead from one version of a cadence to another: what they have had, they have had. */
record Moving(CadenceBook book, Tx tx, Course course) {

  void to(Cadence after, Instant now) {
    ZoneId clock = book.slots().clock(course.lead());
    LocalDate first = dayOne(clock, now);
    int had =
        course.touches().stream()
            .filter(touch -> !touch.isPlanned() && touch.state() != TouchState.CANCELED)
            .mapToInt(touch -> course.step(touch).day())
            .max()
            .orElse(0);
    course
        .planned()
        .forEach(touch -> course.change(touch, next -> next.state(TouchState.CANCELED)));
    List<Step> steps = after.plan().steps();
    List<Integer> ahead = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).day() > had) {
        ahead.add(i);
      }
    }
    List<Instant> due =
        new Laying(book.slots())
            .lay(
                course.lead(),
                ahead.stream()
                    .map(i ->
                        new Laying.Wish(
                            steps.get(i),
                            first.plusDays(steps.get(i).day() - 1L),
                            steps.get(i).automatic()))
                    .toList(),
                now,
                null);
    List<Touch> planned = new ArrayList<>();
    for (int i = 0; i < ahead.size(); i++) {
      planned.add(
          Starting.touch(
              book.ids().next(),
              course.enrollment(),
              ahead.get(i) + 1,
              steps.get(ahead.get(i)),
              due.get(i)));
    }
    book.touches().insertAll(tx, course.lead().id(), after.name(), planned, now);
    course.write(next -> next.cadence(after.id()).name(after.name()));
    Course.read(book, tx, course.enrollment(), now).ifPresent(Course::moved);
  }

  /** The day that counts as day 1, by the first touch that was planned. */
  private LocalDate dayOne(ZoneId clock, Instant now) {
    return course.touches().stream()
        .filter(touch -> touch.step() > 0)
        .findFirst()
        .map(touch ->
            touch.dueAt().atZone(clock).toLocalDate().minusDays(course.step(touch).day() - 1L))
        .orElse(now.atZone(clock).toLocalDate());
  }
}
