package app.ringback.agenda.alert;

import app.ringback.agenda.alert.Cause.Step;
import app.ringback.settings.WorkTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When each kind of alert is raised, and raised again, louder. */
final class AlertSchedule {

  /** How much of the promised working time has passed when the rep is warned. */
  private static final double WARN = 0.75;

  /** Working time after the deadline of a first touch at which it is told again. */
  private static final List<Duration> LATE =
      List.of(Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1));

  /** Working time after which a reply that nobody answered is told again. */
  private static final List<Duration> REPLY_LATE =
      List.of(Duration.ofMinutes(10), Duration.ofHours(1));

  private static final Duration STEP_LATE = Duration.ofMinutes(15);

  private AlertSchedule() {}

  /**
   * Of a lead nobody touched.
   *
   * @param received when the lead was known, which may be after its arrival
   */
  static List<Step> newLead(Instant arrived, Instant received, Instant due, WorkTime work) {
    List<Step> steps = new ArrayList<>();
    steps.add(new Step(received, Urgency.NEWS));
    Duration promised = work.between(arrived, due);
    Instant warn = work.after(arrived, Duration.ofMillis((long) (promised.toMillis() * WARN)));
    steps.add(new Step(later(warn, received), Urgency.SOON));
    steps.add(new Step(later(due, received), Urgency.DUE));
    LATE.forEach(late -> steps.add(new Step(work.after(later(due, received), late), Urgency.LATE)));
    return steps;
  }

  /** Of a reply that was stored at {@code known}. */
  static List<Step> reply(Instant known, WorkTime work) {
    List<Step> steps = new ArrayList<>();
    steps.add(new Step(known, Urgency.DUE));
    REPLY_LATE.forEach(late -> steps.add(new Step(work.after(known, late), Urgency.LATE)));
    return steps;
  }

  /**
   * Of a next step.
   *
   * @param remindAt when the rep is reminded ahead of it; null for never
   */
  static List<Step> nextStep(Instant setAt, Instant due, @Nullable Instant remindAt) {
    List<Step> steps = new ArrayList<>();
    // Who sets a step for in five minutes needs no reminder the same moment.
    if (remindAt != null && remindAt.isAfter(setAt) && remindAt.isBefore(due)) {
      steps.add(new Step(remindAt, Urgency.SOON));
    }
    Instant told = later(due, setAt);
    steps.add(new Step(told, Urgency.DUE));
    steps.add(new Step(told.plus(STEP_LATE), Urgency.LATE));
    return steps;
  }

  /** How far a schedule is at an instant: the number of its steps that may be told by then. */
  static int level(Cause cause, AlertTerms terms, Instant now) {
    int level = 0;
    for (int i = 0; i < cause.steps().size(); i++) {
      if (!terms.tellAt(cause.kind(), cause.steps().get(i).at()).isAfter(now)) {
        level = i + 1;
      }
    }
    return level;
  }

  /** When the step that leads to this level, from 1, is told. */
  static Instant told(Cause cause, AlertTerms terms, int level) {
    return terms.tellAt(cause.kind(), cause.steps().get(level - 1).at());
  }

  /** How loud a cause is that was raised to this level; the schedule may have become shorter. */
  static Urgency urgency(Cause cause, int level) {
    return cause.steps().get(Math.clamp(level, 1, cause.steps().size()) - 1).urgency();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }
}
