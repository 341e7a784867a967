package app.ringback.lead;

import static app.ringback.store.schema.Tables.LEAD;
import static app.ringback.store.schema.Tables.NEXT_STEP;
import static app.ringback.store.schema.Tables.TOUCH;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import app.ringback.store.Tx;
import java.time.Instant;
import org.jooq.Condition;

/**
 * Leads that are being worked on and with which nothing is planned: stage new, working, engaged or
 * booked, with neither an open next step nor a planned touch ahead. The number of them is the
 * {@code leads_without_next_action} of the reports.
 */
final class NoStepQueries {

  private NoStepQueries() {}

  /** The latest activity first. */
  static LeadIds ids(Tx tx, Instant now, int limit) {
    return LeadViewQueries.collect(
        tx.dsl()
            .select(LEAD.ID)
            .from(LEAD)
            .where(which(now))
            .orderBy(LEAD.MERGED_INTO, LEAD.LAST_ACTIVITY_AT.desc(), LEAD.ID.desc())
            .limit(limit));
  }

  static int count(Tx tx, Instant now) {
    return tx.dsl().fetchCount(LEAD, which(now));
  }

  private static Condition which(Instant now) {
    return LEAD.MERGED_INTO
        .isNull()
        .and(LEAD.STAGE.in(NowQueries.ACTIVE.stream().map(Stage::code).toList()))
        .and(
            notExists(
                selectOne()
                    .from(NEXT_STEP)
                    .where(NEXT_STEP.LEAD_ID.eq(LEAD.ID), NEXT_STEP.OUTCOME.eq("open"))))
        .and(
            notExists(
                selectOne()
                    .from(TOUCH)
                    .where(
                        TOUCH.LEAD_ID.eq(LEAD.ID),
                        TOUCH.STATE.eq("planned"),
                        TOUCH.DUE_AT.gt(now))));
  }
}
