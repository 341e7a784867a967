package app.ringback.agenda;

import static app.ringback.store.schema.Tables.ENROLLMENT;
import static app.ringback.store.schema.Tables.TOUCH;

import app.ringback.core.Change;
import app.ringback.core.LeadId;
import app.ringback.store.Tx;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Takes back that the rep ended what a cadence had planned. */
public final class PlanAgainStore {

  private final String device;

  public PlanAgainStore(String device) {
    this.device = device;
  }

  /** Plans a touch again that was done or left out just now. */
  public void touch(Tx tx, UUID touch, Instant now) {
    tx.dsl()
        .update(TOUCH)
        .set(TOUCH.STATE, "planned")
        .set(TOUCH.DONE_AT, (Instant) null)
        .set(TOUCH.ACTIVITY_ID, (UUID) null)
        .set(TOUCH.UPDATED_AT, now)
        .set(TOUCH.DEVICE, device)
        .where(TOUCH.ID.eq(touch), TOUCH.STATE.in("done", "skipped"))
        .returning(TOUCH.LEAD_ID)
        .fetchOptional(TOUCH.LEAD_ID)
        .ifPresent(lead -> changed(tx, lead));
  }

  /** Reminds again of a lead that was let go. */
  public void reminder(Tx tx, UUID enrollment, Instant at, Instant now) {
    tx.dsl()
        .update(ENROLLMENT)
        .set(ENROLLMENT.REENGAGE_AT, at)
        .set(ENROLLMENT.UPDATED_AT, now)
        .set(ENROLLMENT.DEVICE, device)
        .where(ENROLLMENT.ID.eq(enrollment))
        .returning(ENROLLMENT.LEAD_ID)
        .fetchOptional(ENROLLMENT.LEAD_ID)
        .ifPresent(lead -> changed(tx, lead));
  }

  private static void changed(Tx tx, UUID lead) {
    tx.afterCommit(new Change.LeadsChanged(Set.of(new LeadId(lead))));
  }
}
