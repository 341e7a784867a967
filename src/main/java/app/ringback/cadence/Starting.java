package app.ringback.cadence;

import app.ringback.core.Channel;
import app.ringback.lead.Lead;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;

/** Plans the touches of a lead who begins a cadence. */
record Starting(CadenceBook book, Lead lead) {

  /**
   * One touch a step.
   *
   * @param textAtOnce whether the first text of day 1 leaves as soon as it may, by itself
   */
  List<Touch> touches(Enrollment enrollment, Plan plan, Instant start, boolean textAtOnce) {
    List<Instant> due = due(plan, start);
    OptionalInt atOnce = textAtOnce ? firstText(plan) : OptionalInt.empty();
    List<Touch> touches = new ArrayList<>();
    for (int i = 0; i < plan.steps().size(); i++) {
      Touch touch = touch(book.ids().next(), enrollment, i + 1, plan.steps().get(i), due.get(i));
      touches.add(
          atOnce.isPresent() && atOnce.getAsInt() == i
              ? TouchBuilder.builder(touch)
                  .automatic(true)
                  .dueAt(book.slots().atOnce(lead, Channel.TEXT, start))
                  .build()
              : touch);
    }
    return touches;
  }

  PlanPreview preview(Plan plan, Instant start) {
    return PlanPreview.of(book, lead, plan, due(plan, start), start);
  }

  private List<Instant> due(Plan plan, Instant start) {
    Slots slots = book.slots();
    LocalDate first = start.atZone(slots.clock(lead)).toLocalDate();
    return new Laying(slots)
        .lay(
            lead,
            plan.steps().stream()
                .map(step ->
                    new Laying.Wish(step, first.plusDays(step.day() - 1L), step.automatic()))
                .toList(),
            start,
            null);
  }

  /** A planned touch; {@code place} is that of its step, from 1. */
  static Touch touch(UUID id, Enrollment enrollment, int place, Step step, Instant due) {
    return new Touch(
        id,
        enrollment.lead(),
        enrollment.id(),
        place,
        step.channel(),
        due,
        TouchState.PLANNED,
        null,
        null,
        false,
        step.automatic() && step.channel() != Channel.CALL,
        step.template(),
        "");
  }

  /** The place of the first text on day 1, from 0. */
  static OptionalInt firstText(Plan plan) {
    return IntStream.range(0, plan.steps().size())
        .filter(
            i -> plan.steps().get(i).channel() == Channel.TEXT && plan.steps().get(i).day() == 1)
        .findFirst();
  }
}
