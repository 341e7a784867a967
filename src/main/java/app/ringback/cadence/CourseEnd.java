package app.ringback.cadence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a course is over if nothing happens before. */
final class CourseEnd {

  /** How long what is to be done by hand may stay undone after the last step was due. */
  private static final Duration PATIENCE = Duration.ofDays(7);

  private CourseEnd() {}

  /** Some days after its last touch; later while something is still to be done. */
  static Instant of(@Nullable Plan plan, List<Touch> touches, Instant now) {
    int quiet = plan == null ? Plan.QUIET_DAYS : Math.max(0, plan.quietDays());
    return touches.stream()
        .filter(touch -> touch.state() != TouchState.CANCELED)
        .map(touch -> touch.isPlanned() ? touch.dueAt().plus(PATIENCE) : closed(touch, quiet))
        .max(Instant::compareTo)
        .orElse(now.plus(Duration.ofDays(quiet)));
  }

  private static Instant closed(Touch touch, int quiet) {
    Instant done = touch.doneAt();
    return (done == null ? touch.dueAt() : done).plus(Duration.ofDays(quiet));
  }
}
