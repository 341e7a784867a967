package app.ringback.compliance.optout;

import static app.ringback.store.schema.Tables.ENROLLMENT;
import static app.ringback.store.schema.Tables.TOUCH;

import app.ringback.core.Channel;
import app.ringback.core.LeadId;
import app.ringback.store.Tx;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;

/** Ends what was planned for a lead, also what an archive brought. */
final class PlannedTouchStore {

  /** Why an enrollment ended, as it is stored. */
  private static final String OPTED_OUT = "opted_out";

  private final String device;

  PlannedTouchStore(String device) {
    this.device = device;
  }

  /** Cancels planned touches over the channels that end; enrollments end with all of them. */
  void end(Tx tx, OptOut optOut, Instant now) {
    Condition planned = TOUCH.LEAD_ID.eq(optOut.lead().value()).and(TOUCH.STATE.eq("planned"));
    List<String> ended =
        List.of(Channel.values()).stream().filter(optOut::ends).map(Channel::code).toList();
    tx.dsl()
        .update(TOUCH)
        .set(TOUCH.STATE, "canceled")
        .set(TOUCH.UPDATED_AT, now)
        .set(TOUCH.DEVICE, device)
        .where(optOut.channel().isEmpty() ? planned : planned.and(TOUCH.CHANNEL.in(ended)))
        .execute();
    if (optOut.channel().isEmpty()) {
      endEnrollments(tx, optOut.lead(), now);
    }
  }

  private void endEnrollments(Tx tx, LeadId lead, Instant now) {
    tx.dsl()
        .update(ENROLLMENT)
        .set(ENROLLMENT.STATE, "ended")
        .set(ENROLLMENT.ENDED_AT, now)
        .set(ENROLLMENT.ENDED_BY, OPTED_OUT)
        .set(ENROLLMENT.ENDS_AT, (Instant) null)
        .set(ENROLLMENT.REENGAGE_AT, (Instant) null)
        .set(ENROLLMENT.UPDATED_AT, now)
        .set(ENROLLMENT.DEVICE, device)
        .where(ENROLLMENT.LEAD_ID.eq(lead.value()))
        .and(ENROLLMENT.STATE.ne("ended"))
        .execute();
    // Nobody is reminded to win back who asked to be left alone.
    tx.dsl()
        .update(ENROLLMENT)
        .set(ENROLLMENT.REENGAGE_AT, (Instant) null)
        .where(ENROLLMENT.LEAD_ID.eq(lead.value()))
        .execute();
  }
}
