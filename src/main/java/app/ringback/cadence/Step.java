package app.ringback.cadence;

import app.ringback.core.Channel;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;

/**
 * One step of a cadence.
 *
 * @param day day of the cadence, from 1, on the lead's calendar
 * @param from begin of the time window, by the lead's clock
 * @param to end of the window, exclusive, after {@code from}
 * @param template name of the template or call script; may be empty for what is done by hand
 * @param automatic whether it leaves by itself; calls never do
 * @param conditions all of which must hold
 * @param blocking whether the steps after it wait until this one, done by hand, is done or skipped
 * @param breakup whether it is the last word to a lead who never answered
 */
@RecordBuilder
public record Step(
    int day,
    LocalTime from,
    LocalTime to,
    Channel channel,
    String template,
    boolean automatic,
    Set<StepCondition> conditions,
    boolean blocking,
    boolean breakup) {

  static final LocalTime MORNING = LocalTime.of(9, 0);
  static final LocalTime EVENING = LocalTime.of(18, 0);

  public Step {
    EnumSet<StepCondition> sorted = EnumSet.noneOf(StepCondition.class);
    sorted.addAll(conditions);
    conditions = java.util.Collections.unmodifiableSet(sorted);
  }

  /** A step in the usual hours without conditions, automatic unless it is a call. */
  public static Step on(int day, Channel channel, String template) {
    return new Step(
        day, MORNING, EVENING, channel, template, channel != Channel.CALL, Set.of(), false, false);
  }
}
