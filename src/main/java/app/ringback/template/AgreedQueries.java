package app.ringback.template;

import static app.ringback.store.schema.Tables.NEXT_STEP;

import app.ringback.core.LeadId;
import app.ringback.store.Tx;
import java.time.Instant;
import java.util.Optional;

/** What was agreed with a lead and is still ahead. */
final class AgreedQueries {

  private AgreedQueries() {}

  /** When the next open appointment is. */
  static Optional<Instant> appointment(Tx tx, LeadId lead, Instant now) {
    return next(tx, lead, now, true);
  }

  /** When the next open step of any kind is. */
  static Optional<Instant> nextStep(Tx tx, LeadId lead, Instant now) {
    return next(tx, lead, now, false);
  }

  private static Optional<Instant> next(Tx tx, LeadId lead, Instant now, boolean appointmentsOnly) {
    var open =
        NEXT_STEP
            .LEAD_ID
            .eq(lead.value())
            .and(NEXT_STEP.OUTCOME.eq("open"))
            .and(NEXT_STEP.DUE_AT.ge(now));
    return tx.dsl()
        .select(NEXT_STEP.DUE_AT)
        .from(NEXT_STEP)
        .where(appointmentsOnly ? open.and(NEXT_STEP.KIND.eq("appointment")) : open)
        .orderBy(NEXT_STEP.DUE_AT)
        .limit(1)
        .fetchOptional(NEXT_STEP.DUE_AT);
  }
}
