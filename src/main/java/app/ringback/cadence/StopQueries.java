package app.ringback.cadence;

import static app.ringback.store.schema.Tables.ACTIVITY;
import static app.ringback.store.schema.Tables.ENROLLMENT;
import static app.ringback.store.schema.Tables.LEAD;
import static app.ringback.store.schema.Tables.NEXT_STEP;
import static app.ringback.store.schema.Tables.TOUCH;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import app.ringback.core.ActivityId;
import app.ringback.core.Channel;
import app.ringback.core.LeadId;
import app.ringback.store.Tx;
import app.ringback.store.Wanted;
import app.ringback.timeline.ActivityKind;
import app.ringback.timeline.MailEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.Select;

/** What a lead's timeline says about a cadence: everything is read anew before every step. */
final class StopQueries {

  private static final List<String> CHANNELS = List.of("call", "text", "email");

  /** What left, may have left, or waits to. */
  private static final List<String> UNDER_WAY =
      List.of("queued", "held", "sending", "unknown", "sent", "delivered");

  /** An inbound is stored when it is heard of, which may be after the cadence began. */
  private static final Duration HEARD_LATE = Duration.ofDays(1);

  private static final Condition RUNNING =
      ENROLLMENT.STATE.eq(Enrollment.RUNNING).and(ENROLLMENT.WAITING.isFalse());

  private StopQueries() {}

  /**
   * Whether the lead responded (metrics: wrote, called, or answered a call as a person) since then,
   * or it became known only since then that they had.
   */
  static boolean responded(Tx tx, LeadId lead, Instant since) {
    Condition inbound =
        ACTIVITY
            .DIRECTION
            .eq("in")
            .and(ACTIVITY.KIND.in(CHANNELS))
            .and(coalesce(ACTIVITY.AUTOMATIC, false).isFalse())
            .and(
                ACTIVITY
                    .AT
                    .gt(since)
                    .or(
                        ACTIVITY
                            .ID
                            .gt(firstIdAfter(since))
                            .and(ACTIVITY.AT.gt(since.minus(HEARD_LATE)))));
    Condition answered =
        ACTIVITY
            .DIRECTION
            .eq("out")
            .and(ACTIVITY.KIND.eq(ActivityKind.CALL.code()))
            .and(ACTIVITY.ANSWERED_BY.eq("human"))
            .and(ACTIVITY.AT.gt(since));
    return tx.dsl()
        .fetchExists(
            ACTIVITY,
            ACTIVITY
                .LEAD_ID
                .eq(lead.value())
                .and(ACTIVITY.AT.gt(since.minus(HEARD_LATE)))
                .and(inbound.or(answered)));
  }

  /** Ids we give begin with the milliseconds at which a row was made (RFC 9562, version 7). */
  private static UUID firstIdAfter(Instant since) {
    return new UUID((since.toEpochMilli() + 1) << 16 | 0x7000, 0x8000L << 48);
  }

  /** Whether a call to the lead was answered since then, by anybody or anything. */
  static boolean callAnswered(Tx tx, LeadId lead, Instant since) {
    return tx.dsl()
        .fetchExists(
            ACTIVITY,
            ACTIVITY
                .LEAD_ID
                .eq(lead.value())
                .and(ACTIVITY.KIND.eq(ActivityKind.CALL.code()))
                .and(ACTIVITY.DIRECTION.eq("out"))
                .and(ACTIVITY.ANSWERED_BY.in("human", "machine"))
                .and(ACTIVITY.AT.gt(since)));
  }

  /** Whether the lead entered this stage since then. */
  static boolean entered(Tx tx, LeadId lead, String stage, Instant since) {
    return tx.dsl()
        .fetchExists(
            ACTIVITY,
            ACTIVITY
                .LEAD_ID
                .eq(lead.value())
                .and(ACTIVITY.KIND.eq(ActivityKind.STAGE.code()))
                .and(ACTIVITY.STAGE_TO.eq(stage))
                .and(ACTIVITY.STAGE_FROM.ne(stage))
                .and(ACTIVITY.AT.gt(since)));
  }

  /** The newest mail in which a machine said that the lead is away. */
  static Optional<ActivityId> away(Tx tx, LeadId lead, Instant since) {
    return tx.dsl()
        .select(ACTIVITY.ID)
        .from(ACTIVITY)
        .where(ACTIVITY.LEAD_ID.eq(lead.value()))
        .and(ACTIVITY.KIND.eq(ActivityKind.EMAIL.code()))
        .and(ACTIVITY.EVENT.eq(MailEvent.AUTO_REPLY.code()))
        .and(ACTIVITY.AT.gt(since))
        .orderBy(ACTIVITY.AT.desc(), ACTIVITY.ID.desc())
        .limit(1)
        .fetchOptional(row -> new ActivityId(row.value1()));
  }

  /** Something outbound that no planned touch stands for yet. */
  record Outbound(ActivityId id, Channel channel, Instant at) {}

  /** What was done by hand since then and belongs to no planned touch, oldest first. */
  static List<Outbound> byHand(Tx tx, LeadId lead, Instant since) {
    return outbound(tx, lead, since, coalesce(ACTIVITY.AUTOMATIC, false).isFalse());
  }

  /** The first text that left by itself on the lead's arrival and belongs to no planned touch. */
  static Optional<Outbound> firstText(Tx tx, LeadId lead, Instant since) {
    return outbound(
            tx,
            lead,
            since,
            ACTIVITY
                .AUTOMATIC
                .isTrue()
                .and(ACTIVITY.KIND.eq(ActivityKind.TEXT.code()))
                .and(ACTIVITY.PURPOSE.eq("first")))
        .stream()
        .findFirst();
  }

  private static List<Outbound> outbound(Tx tx, LeadId lead, Instant since, Condition which) {
    return tx.dsl()
        .select(ACTIVITY.ID, ACTIVITY.KIND, ACTIVITY.AT)
        .from(ACTIVITY)
        .where(ACTIVITY.LEAD_ID.eq(lead.value()))
        .and(ACTIVITY.AT.ge(since))
        .and(ACTIVITY.DIRECTION.eq("out"))
        .and(ACTIVITY.KIND.in(CHANNELS))
        .and(ACTIVITY.STATUS.in(UNDER_WAY))
        .and(which)
        .and(notExists(selectOne().from(TOUCH).where(TOUCH.ACTIVITY_ID.eq(ACTIVITY.ID))))
        .orderBy(ACTIVITY.AT, ACTIVITY.ID)
        .fetch(row ->
            new Outbound(
                new ActivityId(row.value1()),
                Channel.read(row.value2()).orElseThrow(),
                row.value3()));
  }

  /** Whether the rep has agreed on something with the lead that lies ahead. */
  static boolean hasNextStep(Tx tx, LeadId lead, Instant now) {
    return tx.dsl()
        .fetchExists(
            NEXT_STEP,
            NEXT_STEP
                .LEAD_ID
                .eq(lead.value())
                .and(NEXT_STEP.OUTCOME.eq("open"))
                .and(NEXT_STEP.DUE_AT.gt(now)));
  }

  /** Enrollments that are running and whose lead or timeline changed since then. */
  static List<UUID> news(Tx tx, Instant since) {
    Set<UUID> leads = new LinkedHashSet<>();
    ofTimelines(tx, since).forEach(row -> leads.add(row.value1()));
    ofLeads(tx, since).forEach(row -> leads.add(row.value1()));
    if (leads.isEmpty()) {
      return List.of();
    }
    // In two steps: H2 would begin with all that is running.
    Wanted wanted = Wanted.in(ENROLLMENT.LEAD_ID, leads);
    return tx.dsl()
        .select(ENROLLMENT.ID)
        .from(wanted.table())
        .join(ENROLLMENT)
        .on(wanted.matches())
        .where(RUNNING)
        .orderBy(ENROLLMENT.ID)
        .fetch(ENROLLMENT.ID);
  }

  /** Leads with something on their timelines that no cadence sent by itself. */
  static Select<Record1<UUID>> ofTimelines(Tx tx, Instant since) {
    return tx.dsl()
        .select(ACTIVITY.LEAD_ID)
        .from(ACTIVITY)
        .where(ACTIVITY.UPDATED_AT.gt(since))
        .and(ACTIVITY.DIRECTION.ne("out").or(coalesce(ACTIVITY.AUTOMATIC, false).isFalse()))
        .orderBy(ACTIVITY.UPDATED_AT, ACTIVITY.LEAD_ID);
  }

  static Select<Record1<UUID>> ofLeads(Tx tx, Instant since) {
    return tx.dsl()
        .select(LEAD.ID)
        .from(LEAD)
        .where(LEAD.UPDATED_AT.gt(since))
        .orderBy(LEAD.UPDATED_AT, LEAD.ID);
  }

  /** Whether anything is running at all. */
  static boolean anyRunning(Tx tx) {
    return tx.dsl().fetchExists(selectOne().from(ENROLLMENT).where(RUNNING));
  }
}
