package app.ringback.compliance;

import static app.ringback.store.schema.Tables.ACTIVITY;
import static app.ringback.store.schema.Tables.DISPATCH;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;

import app.ringback.core.LeadId;
import app.ringback.lead.Stage;
import app.ringback.store.Tx;
import app.ringback.timeline.ActivityKind;
import app.ringback.timeline.SystemEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;

/** What went between the rep and a lead, as far as the rules ask. */
final class ContactQueries {

  private static final List<String> CHANNELS = List.of("call", "text", "email");

  /** What left, or may have: all of it counts. */
  private static final List<String> LEFT = List.of("sent", "delivered", "sending", "unknown");

  /** A text that is just leaving, or may have left, still has the time it was composed at. */
  private static final Field<Instant> LEFT_AT = coalesce(DISPATCH.SENDING_AT, ACTIVITY.AT);

  private static final Condition INBOUND =
      ACTIVITY
          .DIRECTION
          .eq("in")
          .and(ACTIVITY.KIND.in(CHANNELS))
          .and(coalesce(ACTIVITY.AUTOMATIC, false).isFalse());

  /** When the lead last wrote or called. */
  Optional<Instant> lastInbound(Tx tx, LeadId lead) {
    return latest(tx, lead, INBOUND);
  }

  /** When the lead last asked: wrote, called or came in from a source again. */
  Optional<Instant> lastInquiry(Tx tx, LeadId lead) {
    return latest(
        tx,
        lead,
        INBOUND.or(ACTIVITY.EVENT.in(SystemEvent.ARRIVAL.code(), SystemEvent.RESEND.code())));
  }

  /** When the lead last bought. */
  Optional<Instant> lastPurchase(Tx tx, LeadId lead) {
    return latest(
        tx,
        lead,
        ACTIVITY.KIND.eq(ActivityKind.STAGE.code()).and(ACTIVITY.STAGE_TO.eq(Stage.WON.code())));
  }

  /** When something of this kind left, or may have, after {@code since}; oldest first. */
  List<Instant> left(Tx tx, LeadId lead, ActivityKind kind, Instant since) {
    return tx.dsl()
        .select(LEFT_AT)
        .from(ACTIVITY)
        .leftJoin(DISPATCH)
        .on(
            DISPATCH
                .LEAD_ID
                .eq(lead.value())
                .and(DISPATCH.ACTIVITY_ID.eq(ACTIVITY.ID))
                .and(ACTIVITY.STATUS.in("sending", "unknown")))
        .where(ACTIVITY.LEAD_ID.eq(lead.value()))
        .and(ACTIVITY.KIND.eq(kind.code()))
        .and(ACTIVITY.DIRECTION.eq("out"))
        .and(ACTIVITY.STATUS.in(LEFT))
        .and(LEFT_AT.gt(since))
        .orderBy(LEFT_AT)
        .fetch(LEFT_AT);
  }

  private static Optional<Instant> latest(Tx tx, LeadId lead, Condition which) {
    return Optional.ofNullable(
        tx.dsl()
            .select(max(ACTIVITY.AT))
            .from(ACTIVITY)
            .where(ACTIVITY.LEAD_ID.eq(lead.value()).and(which))
            .fetchOne(max(ACTIVITY.AT)));
  }
}
