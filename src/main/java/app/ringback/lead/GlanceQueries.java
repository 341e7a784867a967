package app.ringback.lead;

import static app.ringback.store.schema.Tables.LEAD;
import static app.ringback.store.schema.Tables.NEXT_STEP;
import static app.ringback.store.schema.Tables.TOUCH;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.min;

import app.ringback.core.LeadId;
import app.ringback.store.Tx;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** Who waits and what is next, each read from the beginning of one index. */
final class GlanceQueries {

  private static final Condition LISTED = LEAD.MERGED_INTO.isNull();

  private GlanceQueries() {}

  static LeadGlance glance(Tx tx, Instant now) {
    Instant from = now.minus(NowQueries.STILL_WARM);
    return tx.dsl()
        .select(count(), min(LEAD.SLA_DUE_AT))
        .from(LEAD)
        .where(
            LISTED,
            LEAD.FIRST_TOUCH_AT.isNull(),
            LEAD.SLA_DUE_AT.gt(from),
            LEAD.STAGE.in(NowQueries.ACTIVE.stream().map(Stage::code).toList()))
        .fetchSingle(row -> new LeadGlance(row.value1(), row.value2(), next(tx, from)));
  }

  private static LeadGlance.@Nullable Next next(Tx tx, Instant from) {
    return Stream.of(touch(tx, from), step(tx, from))
        .flatMap(Optional::stream)
        .min(java.util.Comparator.comparing(next -> next.due().at()))
        .orElse(null);
  }

  private static Optional<LeadGlance.Next> touch(Tx tx, Instant from) {
    return tx.dsl()
        .select(LEAD.ID, LEAD.DISPLAY_NAME, TOUCH.CHANNEL, TOUCH.DUE_AT)
        .from(TOUCH)
        .join(LEAD)
        .on(LEAD.ID.eq(TOUCH.LEAD_ID))
        .where(TOUCH.STATE.eq("planned"), TOUCH.PAUSED.isFalse(), TOUCH.DUE_AT.gt(from), LISTED)
        .orderBy(TOUCH.STATE, TOUCH.PAUSED, TOUCH.DUE_AT)
        .limit(1)
        .fetchOptional(row ->
            next(row.value1(), row.value2(), new LeadRow.Due(true, row.value3(), row.value4())));
  }

  private static Optional<LeadGlance.Next> step(Tx tx, Instant from) {
    return tx.dsl()
        .select(LEAD.ID, LEAD.DISPLAY_NAME, NEXT_STEP.KIND, NEXT_STEP.DUE_AT)
        .from(NEXT_STEP)
        .join(LEAD)
        .on(LEAD.ID.eq(NEXT_STEP.LEAD_ID))
        .where(NEXT_STEP.OUTCOME.eq("open"), NEXT_STEP.DUE_AT.gt(from), LISTED)
        .orderBy(NEXT_STEP.OUTCOME, NEXT_STEP.DUE_AT)
        .limit(1)
        .fetchOptional(row ->
            next(row.value1(), row.value2(), new LeadRow.Due(false, row.value3(), row.value4())));
  }

  private static LeadGlance.Next next(java.util.UUID lead, String name, LeadRow.Due due) {
    return new LeadGlance.Next(new LeadId(lead), name, due);
  }
}
