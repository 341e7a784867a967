package app.ringback.cadence;

/**
 * Something that keeps a plan from being kept.
 *
 * @param step place of the step, from 0; {@link #PLAN} when it is about the whole plan
 */
public record PlanFault(int step, Kind kind) {

  public static final int PLAN = -1;

  /** What is wrong. */
  public enum Kind {
    NO_NAME,
    NAME_TAKEN,
    NO_STEPS,
    TOO_MANY_STEPS,
    DAY_RANGE,
    DAYS_OUT_OF_ORDER,
    WINDOW,
    NO_TEMPLATE,
    TEMPLATE_UNKNOWN,
    BREAKUP_NOT_LAST,
    BREAKUP_CALL,
    QUIET_RANGE,
    REENGAGE_RANGE
  }
}
