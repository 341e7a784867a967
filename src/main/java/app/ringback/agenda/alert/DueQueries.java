package app.ringback.agenda.alert;

import static app.ringback.store.schema.Tables.ACTIVITY;
import static app.ringback.store.schema.Tables.DISPATCH;
import static app.ringback.store.schema.Tables.LEAD;
import static app.ringback.store.schema.Tables.NEXT_STEP;
import static app.ringback.store.schema.Tables.REACTION;
import static app.ringback.store.schema.Tables.RULE_FIRING;
import static app.ringback.store.schema.Tables.TOUCH;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import app.ringback.agenda.alert.Cause.Step;
import app.ringback.core.LeadId;
import app.ringback.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.OrderField;
import org.jooq.Record;

/** Next steps, planned calls, and messages that did not leave. */
final class DueQueries {

  /** More calls than one makes in a day need not be counted. */
  private static final int MOST_CALLS = 300;

  private static final Duration DAY = Duration.ofDays(1);

  /** All the calls of a day are one cause: about no single lead. */
  private static final UUID THE_DAY = new UUID(0, 0);

  private DueQueries() {}

  /**
   * Next steps that are due soon, and those that were due last.
   *
   * @param most of each
   */
  static List<Cause> nextSteps(Tx tx, Instant now, int most) {
    Condition ahead =
        NEXT_STEP
            .DUE_AT
            .gt(now)
            .and(NEXT_STEP.DUE_AT.lt(now.plus(DAY)).or(NEXT_STEP.REMIND_AT.lt(now.plus(DAY))));
    Condition past = NEXT_STEP.DUE_AT.gt(now.minus(DAY)).and(NEXT_STEP.DUE_AT.le(now));
    List<Cause> steps =
        new ArrayList<>(nextSteps(tx, ahead, List.of(NEXT_STEP.OUTCOME, NEXT_STEP.DUE_AT), most));
    steps.addAll(
        nextSteps(tx, past, List.of(NEXT_STEP.OUTCOME.desc(), NEXT_STEP.DUE_AT.desc()), most));
    return steps;
  }

  private static List<Cause> nextSteps(
      Tx tx, Condition which, List<OrderField<?>> order, int most) {
    return tx.dsl()
        .select(
            NEXT_STEP.ID,
            NEXT_STEP.LEAD_ID,
            NEXT_STEP.KIND,
            NEXT_STEP.SET_AT,
            NEXT_STEP.DUE_AT,
            NEXT_STEP.REMIND_AT,
            LEAD.DISPLAY_NAME)
        .from(NEXT_STEP)
        .join(LEAD)
        .on(LEAD.ID.eq(NEXT_STEP.LEAD_ID))
        .where(NEXT_STEP.OUTCOME.eq("open"), which, LEAD.MERGED_INTO.isNull())
        .orderBy(order)
        .limit(most)
        .fetch(DueQueries::nextStep);
  }

  private static Cause nextStep(Record row) {
    Instant due = row.get(NEXT_STEP.DUE_AT);
    Instant set = Objects.requireNonNullElse(row.get(NEXT_STEP.SET_AT), Instant.EPOCH);
    return new Cause(
        new Cause.Key(AlertKind.NEXT_STEP, row.get(NEXT_STEP.ID), due),
        new LeadId(row.get(NEXT_STEP.LEAD_ID)),
        row.get(LEAD.DISPLAY_NAME),
        "",
        row.get(NEXT_STEP.KIND),
        due,
        1,
        AlertSchedule.nextStep(set, due, row.get(NEXT_STEP.REMIND_AT)),
        false);
  }

  /** The calls planned for the day of this instant; empty when there are none. */
  static List<Cause> calls(Tx tx, Instant now, ZoneId zone) {
    Instant day = now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    List<Instant> due =
        tx.dsl()
            .select(TOUCH.DUE_AT)
            .from(TOUCH)
            .where(
                TOUCH.STATE.eq("planned"),
                TOUCH.PAUSED.isFalse(),
                TOUCH.DUE_AT.ge(day),
                TOUCH.DUE_AT.lt(day.plus(DAY)),
                TOUCH.CHANNEL.eq("call"))
            .orderBy(TOUCH.STATE, TOUCH.PAUSED, TOUCH.DUE_AT)
            .limit(MOST_CALLS)
            .fetch(TOUCH.DUE_AT);
    if (due.isEmpty()) {
      return List.of();
    }
    int dueNow = (int) due.stream().filter(at -> !at.isAfter(now)).count();
    Instant first = due.getFirst();
    return List.of(
        new Cause(
            new Cause.Key(AlertKind.CALLS, THE_DAY, day),
            null,
            "",
            "call",
            "",
            first,
            Math.max(1, dueNow),
            List.of(new Step(first, Urgency.DUE)),
            false));
  }

  static List<Cause> sends(Tx tx, Instant now, int most) {
    app.ringback.store.schema.tables.Dispatch retry = DISPATCH.as("retry");
    Condition failed =
        DISPATCH
            .STATE
            .eq("failed")
            .and(DISPATCH.FINAL_AT.gt(now.minus(DAY)))
            .and(DISPATCH.DISMISSED_AT.isNull())
            .and(
                notExists(
                    selectOne()
                        .from(retry)
                        .where(
                            retry.LEAD_ID.eq(DISPATCH.LEAD_ID),
                            retry.PREVIOUS_ID.eq(DISPATCH.ID))));
    // While the carrier can still be asked, nobody needs to do anything.
    Condition unclear =
        DISPATCH
            .STATE
            .eq("unknown")
            .and(DISPATCH.CHECK_AT.isNull())
            .and(DISPATCH.UPDATED_AT.gt(now.minus(DAY)));
    return tx.dsl()
        .select(
            DISPATCH.ID,
            DISPATCH.LEAD_ID,
            DISPATCH.CHANNEL,
            DISPATCH.STATE,
            DISPATCH.CREATED_AT,
            DISPATCH.FINAL_AT,
            DISPATCH.UPDATED_AT,
            LEAD.DISPLAY_NAME)
        .from(DISPATCH)
        .join(LEAD)
        .on(LEAD.ID.eq(DISPATCH.LEAD_ID))
        .where(DISPATCH.STATE.in("failed", "unknown"), failed.or(unclear))
        .orderBy(DISPATCH.UPDATED_AT.desc())
        .limit(most)
        .fetch(DueQueries::send);
  }

  /** Leads a rule of the user's tells of, as long as they wait. */
  static List<Cause> rules(Tx tx, Instant now, int most) {
    return tx.dsl()
        .select(
            RULE_FIRING.SUBJECT,
            RULE_FIRING.LEAD_ID,
            RULE_FIRING.RULE,
            RULE_FIRING.AT,
            LEAD.DISPLAY_NAME)
        .from(RULE_FIRING)
        .join(LEAD)
        .on(LEAD.ID.eq(RULE_FIRING.LEAD_ID))
        .where(
            RULE_FIRING.CAME.eq("told"),
            RULE_FIRING.AT.gt(now.minus(DAY)),
            LEAD.MERGED_INTO.isNull(),
            // Until something went out to them, or the rep has it done.
            notExists(
                selectOne()
                    .from(ACTIVITY)
                    .where(
                        ACTIVITY.LEAD_ID.eq(LEAD.ID),
                        ACTIVITY.DIRECTION.eq("out"),
                        ACTIVITY.AT.gt(RULE_FIRING.AT))))
        .orderBy(RULE_FIRING.AT.desc())
        .limit(most)
        .fetch(row ->
            new Cause(
                new Cause.Key(AlertKind.RULE, row.value1(), row.value4()),
                new LeadId(row.value2()),
                row.value5(),
                "",
                row.value3(),
                row.value4(),
                1,
                List.of(new Step(row.value4(), Urgency.DUE)),
                false));
  }

  /** Long lists of new leads of which the rep is asked whether each of them is texted. */
  static List<Cause> asked(Tx tx, Instant now) {
    return tx.dsl()
        .select(REACTION.IMPORT_ID, min(REACTION.AT), count(), min(LEAD.SOURCE))
        .from(REACTION)
        .join(LEAD)
        .on(LEAD.ID.eq(REACTION.LEAD_ID))
        .where(REACTION.TEXT_STATE.eq("asked"), REACTION.AT.gt(now.minus(DAY)))
        .groupBy(REACTION.IMPORT_ID)
        .fetch(row ->
            new Cause(
                new Cause.Key(AlertKind.ASK, row.value1(), row.value2()),
                null,
                "",
                "text",
                row.value4(),
                row.value2(),
                row.value3(),
                List.of(new Step(row.value2(), Urgency.NEWS)),
                false));
  }

  private static Cause send(Record row) {
    Instant since =
        Objects.requireNonNullElse(row.get(DISPATCH.FINAL_AT), row.get(DISPATCH.UPDATED_AT));
    return new Cause(
        new Cause.Key(AlertKind.SEND, row.get(DISPATCH.ID), row.get(DISPATCH.CREATED_AT)),
        new LeadId(row.get(DISPATCH.LEAD_ID)),
        row.get(LEAD.DISPLAY_NAME),
        row.get(DISPATCH.CHANNEL),
        row.get(DISPATCH.STATE),
        since,
        1,
        List.of(new Step(since, Urgency.DUE)),
        false);
  }
}
