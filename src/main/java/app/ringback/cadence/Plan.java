package app.ringback.cadence;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.util.List;

/**
 * What a cadence does.
 *
 * @param steps in the order in which they are done
 * @param quietDays days after the last touch in which the lead may still answer, 0 to 7; then they
 *     go dormant
 * @param reengageDays days until the rep is reminded of a dormant lead, 60 to 90
 * @param tolerance how late a touch may leave by itself; a later one is planned anew
 */
@RecordBuilder
public record Plan(
    String name, List<Step> steps, int quietDays, int reengageDays, Duration tolerance) {

  public static final int QUIET_DAYS = 3;
  public static final int REENGAGE_DAYS = 75;
  public static final Duration TOLERANCE = Duration.ofHours(4);

  public Plan {
    steps = List.copyOf(steps);
  }

  public static Plan of(String name, List<Step> steps) {
    return new Plan(name, steps, QUIET_DAYS, REENGAGE_DAYS, TOLERANCE);
  }
}
