package app.ringback.nextstep;

import static app.ringback.store.schema.Tables.NEXT_STEP;

import app.ringback.core.ActivityId;
import app.ringback.core.Change;
import app.ringback.core.LeadId;
import app.ringback.core.NextStepId;
import app.ringback.store.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Next steps in the book. */
public final class NextStepStore {

  private final String device;

  public NextStepStore(String device) {
    this.device = device;
  }

  void insert(Tx tx, NextStep step, Instant now) {
    tx.dsl().insertInto(NEXT_STEP).set(NextStepRows.record(step, now, device)).execute();
    announce(tx, step);
  }

  /** Overwrites a step, all but the lead it belongs to: that may have been merged meanwhile. */
  void update(Tx tx, NextStep step, Instant now) {
    var row = NextStepRows.record(step, now, device);
    row.touched(NEXT_STEP.LEAD_ID, false);
    tx.dsl().update(NEXT_STEP).set(row).where(NEXT_STEP.ID.eq(step.id().value())).execute();
    announce(tx, step);
  }

  void remove(Tx tx, NextStep step) {
    tx.dsl().deleteFrom(NEXT_STEP).where(NEXT_STEP.ID.eq(step.id().value())).execute();
    announce(tx, step);
  }

  private static void announce(Tx tx, NextStep step) {
    tx.afterCommit(new Change.LeadsChanged(Set.of(step.leadId())));
  }

  public Optional<NextStep> find(Tx tx, NextStepId id) {
    return tx.dsl()
        .selectFrom(NEXT_STEP)
        .where(NEXT_STEP.ID.eq(id.value()))
        .fetchOptional(NextStepRows::step);
  }

  /** The open steps of a lead, the earliest first. */
  public List<NextStep> open(Tx tx, LeadId lead) {
    return tx.dsl()
        .selectFrom(NEXT_STEP)
        .where(NEXT_STEP.LEAD_ID.eq(lead.value()), NEXT_STEP.OUTCOME.eq(Outcome.OPEN.code()))
        .orderBy(NEXT_STEP.DUE_AT, NEXT_STEP.ID)
        .fetch(NextStepRows::step);
  }

  /** Whether some step was set by this touch. */
  public boolean isSetBy(Tx tx, LeadId lead, ActivityId touch) {
    return tx.dsl()
        .fetchExists(
            NEXT_STEP, NEXT_STEP.LEAD_ID.eq(lead.value()).and(NEXT_STEP.SET_BY.eq(touch.value())));
  }

  /** The newest step that calendars know by this identity. */
  public Optional<NextStep> byUid(Tx tx, String uid) {
    return tx.dsl()
        .selectFrom(NEXT_STEP)
        .where(NEXT_STEP.ICAL_UID.eq(uid))
        .orderBy(NEXT_STEP.ICAL_SEQUENCE.desc(), NEXT_STEP.ID.desc())
        .limit(1)
        .fetchOptional(NextStepRows::step);
  }
}
