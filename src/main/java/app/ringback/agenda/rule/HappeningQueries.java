package app.ringback.agenda.rule;

import static app.ringback.store.schema.Tables.ACTIVITY;
import static app.ringback.store.schema.Tables.BOOK;
import static app.ringback.store.schema.Tables.ENROLLMENT;
import static app.ringback.store.schema.Tables.LEAD;
import static app.ringback.store.schema.Tables.NEXT_STEP;
import static org.jooq.impl.DSL.coalesce;

import app.ringback.core.LeadId;
import app.ringback.settings.RuleSettings;
import app.ringback.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record3;

/** What happened lately, as the book has it. */
final class HappeningQueries {

  /** An answer of a machine hours later would only puzzle. */
  static final Duration FRESH = Duration.ofMinutes(15);

  private static final Duration DAY = Duration.ofDays(1);
  private static final int MOST = 200;

  private static final Condition DORMANT =
      LEAD.MERGED_INTO.isNull().and(LEAD.STAGE.eq("dormant")).and(LEAD.TEST.isFalse());

  private HappeningQueries() {}

  /**
   * What happened lately of these kinds, oldest first; nothing while an archive is taken in.
   *
   * @param when some of {@link RuleSettings#WHEN}
   */
  static List<Happening> lately(Tx tx, Instant now, Set<String> when) {
    List<Happening> all = new ArrayList<>();
    if (tx.dsl().fetchExists(BOOK, BOOK.NAME.eq("archive-import"))) {
      return all;
    }
    if (when.contains(RuleSettings.REPLY) || when.contains(RuleSettings.MISSED_CALL)) {
      all.addAll(inbound(tx, now));
    }
    if (when.contains(RuleSettings.REENGAGE)) {
      all.addAll(dormantDue(tx, now));
    }
    all.removeIf(happening -> !when.contains(happening.when()));
    return all;
  }

  /** Found by who waits: there are few of them, and an index holds them. */
  private static List<Happening> inbound(Tx tx, Instant now) {
    return tx.dsl()
        .select(ACTIVITY.ID, ACTIVITY.LEAD_ID, ACTIVITY.KIND, ACTIVITY.ANSWERED_BY, ACTIVITY.AT)
        .from(LEAD)
        .join(ACTIVITY)
        .on(ACTIVITY.LEAD_ID.eq(LEAD.ID))
        .where(
            LEAD.MERGED_INTO.isNull(),
            LEAD.WAITING_SINCE.gt(Instant.EPOCH),
            LEAD.LAST_ACTIVITY_AT.gt(now.minus(FRESH)),
            LEAD.TEST.isFalse(),
            ACTIVITY.AT.gt(now.minus(FRESH)),
            ACTIVITY.DIRECTION.eq("in"),
            ACTIVITY.KIND.in("call", "text", "email"),
            coalesce(ACTIVITY.AUTOMATIC, false).isFalse())
        .orderBy(ACTIVITY.AT, ACTIVITY.ID)
        .limit(MOST)
        .fetch(row ->
            new Happening(
                row.value3().equals("call")
                    ? row.value4().equals("none") ? RuleSettings.MISSED_CALL : ""
                    : RuleSettings.REPLY,
                new LeadId(row.value2()),
                row.value1(),
                row.value5()));
  }

  private static List<Happening> dormantDue(Tx tx, Instant now) {
    List<Happening> due = new ArrayList<>();
    tx.dsl()
        .select(NEXT_STEP.ID, NEXT_STEP.LEAD_ID, NEXT_STEP.DUE_AT)
        .from(NEXT_STEP)
        .join(LEAD)
        .on(LEAD.ID.eq(NEXT_STEP.LEAD_ID))
        .where(NEXT_STEP.OUTCOME.eq("open"), dueWithinADay(NEXT_STEP.DUE_AT, now), DORMANT)
        .orderBy(NEXT_STEP.OUTCOME, NEXT_STEP.DUE_AT, NEXT_STEP.ID)
        .limit(MOST)
        .forEach(row -> due.add(again(row)));
    tx.dsl()
        .select(ENROLLMENT.ID, ENROLLMENT.LEAD_ID, ENROLLMENT.REENGAGE_AT)
        .from(ENROLLMENT)
        .join(LEAD)
        .on(LEAD.ID.eq(ENROLLMENT.LEAD_ID))
        .where(dueWithinADay(ENROLLMENT.REENGAGE_AT, now), DORMANT)
        .orderBy(ENROLLMENT.REENGAGE_AT, ENROLLMENT.ID)
        .limit(MOST)
        .forEach(row -> due.add(again(row)));
    return due;
  }

  private static Condition dueWithinADay(Field<Instant> dueAt, Instant now) {
    return dueAt.le(now).and(dueAt.gt(now.minus(DAY)));
  }

  private static Happening again(Record3<UUID, UUID, Instant> row) {
    return new Happening(
        RuleSettings.REENGAGE, new LeadId(row.value2()), row.value1(), row.value3());
  }

  /** When the next dormant lead is to be asked again, by a step or a reminder of its cadence. */
  static Optional<Instant> nextDormantDue(Tx tx, Instant now) {
    Optional<Instant> step =
        tx.dsl()
            .select(NEXT_STEP.DUE_AT)
            .from(NEXT_STEP)
            .join(LEAD)
            .on(LEAD.ID.eq(NEXT_STEP.LEAD_ID))
            .where(NEXT_STEP.OUTCOME.eq("open"), dueSoon(NEXT_STEP.DUE_AT, now), DORMANT)
            .orderBy(NEXT_STEP.OUTCOME, NEXT_STEP.DUE_AT)
            .limit(1)
            .fetchOptional(NEXT_STEP.DUE_AT);
    Optional<Instant> reminder =
        tx.dsl()
            .select(ENROLLMENT.REENGAGE_AT)
            .from(ENROLLMENT)
            .join(LEAD)
            .on(LEAD.ID.eq(ENROLLMENT.LEAD_ID))
            .where(dueSoon(ENROLLMENT.REENGAGE_AT, now), DORMANT)
            .orderBy(ENROLLMENT.REENGAGE_AT)
            .limit(1)
            .fetchOptional(ENROLLMENT.REENGAGE_AT);
    return Stream.of(step, reminder).flatMap(Optional::stream).min(Instant::compareTo);
  }

  private static Condition dueSoon(Field<Instant> dueAt, Instant now) {
    return dueAt.gt(now).and(dueAt.lt(now.plus(DAY)));
  }
}
