package app.ringback.nextstep;

import static app.ringback.store.schema.Tables.LEAD;
import static app.ringback.store.schema.Tables.NEXT_STEP;
import static org.jooq.impl.DSL.min;

import app.ringback.store.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;

/**
 * Of which next steps the rep is to be reminded. Nothing is remembered of having done so: a
 * reminder is due from its time until the step itself is due.
 */
public final class ReminderQueries {

  private static final Condition OPEN = NEXT_STEP.OUTCOME.eq(Outcome.OPEN.code());

  /** The steps a reminder of which is due at {@code now}, the earliest step first. */
  public List<NextStep> due(Tx tx, Instant now, int limit) {
    return tx.dsl()
        .select(NEXT_STEP.fields())
        .from(NEXT_STEP)
        .join(LEAD)
        .on(LEAD.ID.eq(NEXT_STEP.LEAD_ID))
        .where(
            OPEN, NEXT_STEP.REMIND_AT.le(now), NEXT_STEP.DUE_AT.gt(now), LEAD.MERGED_INTO.isNull())
        .orderBy(NEXT_STEP.DUE_AT, NEXT_STEP.ID)
        .limit(limit)
        .fetch(row -> NextStepRows.step(row.into(NEXT_STEP)));
  }

  /** The next instant after {@code now} at which a reminder falls due. */
  public Optional<Instant> next(Tx tx, Instant now) {
    return Optional.ofNullable(
        tx.dsl()
            .select(min(NEXT_STEP.REMIND_AT))
            .from(NEXT_STEP)
            .where(OPEN, NEXT_STEP.REMIND_AT.gt(now))
            .fetchOne(0, Instant.class));
  }
}
