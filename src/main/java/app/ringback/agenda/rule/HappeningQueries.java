package app.ringback.agenda.rule;

import static app.ringback.store.schema.Tables.ACTIVITY;
import static app.ringback.store.schema.Tables.BOOK;
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

/** What happened lately, as the book has it. */
final class HappeningQueries {

  /** An answer of a machine hours later would only puzzle. */
  static final Duration FRESH = Duration.ofMinutes(15);

  private static final Duration DAY = Duration.ofDays(1);
  private static final int MOST = 200;

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
    return tx.dsl()
        .select(NEXT_STEP.ID, NEXT_STEP.LEAD_ID, NEXT_STEP.DUE_AT)
        .from(NEXT_STEP)
        .join(LEAD)
        .on(LEAD.ID.eq(NEXT_STEP.LEAD_ID))
        .where(
            NEXT_STEP.OUTCOME.eq("open"),
            NEXT_STEP.DUE_AT.le(now),
            NEXT_STEP.DUE_AT.gt(now.minus(DAY)),
            LEAD.MERGED_INTO.isNull(),
            LEAD.STAGE.eq("dormant"),
            LEAD.TEST.isFalse())
        .orderBy(NEXT_STEP.OUTCOME, NEXT_STEP.DUE_AT, NEXT_STEP.ID)
        .limit(MOST)
        .fetch(row ->
            new Happening(
                RuleSettings.REENGAGE, new LeadId(row.value2()), row.value1(), row.value3()));
  }

  /** When the next of a dormant lead's steps is due. */
  static Optional<Instant> nextDormantDue(Tx tx, Instant now) {
    return tx.dsl()
        .select(NEXT_STEP.DUE_AT)
        .from(NEXT_STEP)
        .join(LEAD)
        .on(LEAD.ID.eq(NEXT_STEP.LEAD_ID))
        .where(
            NEXT_STEP.OUTCOME.eq("open"),
            NEXT_STEP.DUE_AT.gt(now),
            NEXT_STEP.DUE_AT.lt(now.plus(DAY)),
            LEAD.STAGE.eq("dormant"))
        .orderBy(NEXT_STEP.OUTCOME, NEXT_STEP.DUE_AT)
        .limit(1)
        .fetchOptional(NEXT_STEP.DUE_AT);
  }
}
