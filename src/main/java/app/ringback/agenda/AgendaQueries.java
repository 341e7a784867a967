package app.ringback.agenda;

import static app.ringback.store.schema.Tables.DISPATCH;
import static app.ringback.store.schema.Tables.ENROLLMENT;
import static app.ringback.store.schema.Tables.LEAD;
import static app.ringback.store.schema.Tables.NEXT_STEP;
import static app.ringback.store.schema.Tables.TOUCH;
import static org.jooq.impl.DSL.min;

import app.ringback.core.Channel;
import app.ringback.core.LeadId;
import app.ringback.lead.Stage;
import app.ringback.store.Tx;
import app.ringback.store.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * What is due, each kind read from the beginning of one index and no further than asked. Leads are
 * not joined: whatever H2 makes of the statement, it must not begin with a hundred thousand leads.
 */
final class AgendaQueries {

  /** What is due longer than this is overdue. */
  static final Duration GRACE = Duration.ofMinutes(15);

  /** To ask again is a matter of days. */
  private static final Duration A_DAY = Duration.ofDays(1);

  private static final Condition LISTED = LEAD.MERGED_INTO.isNull();

  /** Stages in which an untouched lead is still worth its SLA clock, as in the list "Now". */
  private static final Condition ON_THE_CLOCK =
      LEAD.FIRST_TOUCH_AT
          .isNull()
          .and(
              LEAD.STAGE.in(
                  EnumSet.of(Stage.NEW, Stage.WORKING, Stage.ENGAGED, Stage.BOOKED).stream()
                      .map(Stage::code)
                      .toList()));

  private AgendaQueries() {}

  /** Which part of time is asked for. */
  enum When {
    /** What was to be done by now, the earliest first. */
    DUE,
    /** What is to be done after now, the earliest first. */
    LATER
  }

  /** Untouched leads with a deadline after {@code since}, the earliest first. */
  static List<Found> fresh(Tx tx, Instant since) {
    return untouched(tx, LEAD.SLA_DUE_AT.gt(since), Integer.MAX_VALUE).reversed();
  }

  /** Untouched leads whose deadline is longer past, the freshest first. */
  static List<Found> stale(Tx tx, Instant since, int limit) {
    return untouched(tx, LEAD.SLA_DUE_AT.gt(Instant.EPOCH).and(LEAD.SLA_DUE_AT.le(since)), limit);
  }

  static List<Found> untouched(Tx tx, Condition deadline, int limit) {
    return tx.dsl()
        .select(LEAD.ID, LEAD.SLA_DUE_AT)
        .from(LEAD)
        .where(LISTED, ON_THE_CLOCK, deadline)
        .orderBy(LEAD.MERGED_INTO, LEAD.FIRST_TOUCH_AT, LEAD.SLA_DUE_AT.desc())
        .limit(limit)
        .fetch(row ->
            of(AgendaKind.SLA, row.value1(), row.value1(), row.value2())
                .channel(Channel.CALL)
                .lateAt(row.value2())
                .build());
  }

  /** Leads that wait for an answer, the longest wait first. */
  static List<Found> replies(Tx tx, int limit) {
    return replies(tx, LEAD.WAITING_SINCE.gt(Instant.EPOCH), limit);
  }

  static List<Found> replies(Tx tx, Condition when, int limit) {
    return tx.dsl()
        .select(LEAD.ID, LEAD.WAITING_SINCE)
        .from(LEAD)
        .where(LISTED, when)
        .orderBy(LEAD.MERGED_INTO, LEAD.WAITING_SINCE, LEAD.ID)
        .limit(limit)
        .fetch(row -> of(AgendaKind.REPLY, row.value1(), row.value1(), row.value2()).build());
  }

  /** Messages nobody knows about whether they left, the oldest first. */
  static List<Found> unknown(Tx tx, int limit) {
    return tx.dsl()
        .select(
            DISPATCH.ID,
            DISPATCH.LEAD_ID,
            DISPATCH.CHANNEL,
            DISPATCH.DUE_AT,
            DISPATCH.CHECK_AT,
            DISPATCH.AUTOMATIC)
        .from(DISPATCH)
        .where(DISPATCH.STATE.eq("unknown"))
        .orderBy(DISPATCH.STATE, DISPATCH.DUE_AT, DISPATCH.ID)
        .limit(limit)
        .fetch(row ->
            of(AgendaKind.UNKNOWN_SEND, row.value1(), row.value2(), row.value4())
                .channel(Channel.read(row.value3()).orElse(null))
                .automatic(row.value6())
                .hold(asking(row.value5()))
                .build());
  }

  private static @Nullable Hold asking(@Nullable Instant checkAt) {
    return checkAt == null ? null : new Hold(checkAt, "the carrier is being asked about it");
  }

  /** Planned touches. */
  static List<Found> touches(Tx tx, When when, Instant now, int limit) {
    return touches(tx, when(TOUCH.DUE_AT, when, now), limit);
  }

  private static Condition when(Field<Instant> time, When when, Instant now) {
    return when == When.DUE ? time.le(now) : time.gt(now);
  }

  static List<Found> touches(Tx tx, Condition when, int limit) {
    return tx.dsl()
        .select(
            TOUCH.ID,
            TOUCH.LEAD_ID,
            TOUCH.CHANNEL,
            TOUCH.DUE_AT,
            TOUCH.CADENCE,
            TOUCH.STEP,
            TOUCH.AUTOMATIC)
        .from(TOUCH)
        .where(TOUCH.STATE.eq("planned"), TOUCH.PAUSED.isFalse(), when)
        .orderBy(TOUCH.STATE, TOUCH.PAUSED, TOUCH.DUE_AT, TOUCH.LEAD_ID)
        .limit(limit)
        .fetch(row ->
            of(AgendaKind.TOUCH, row.value1(), row.value2(), row.value4())
                .channel(Channel.read(row.value3()).orElse(null))
                .detail(row.value5())
                .step(row.value6() == null ? 0 : row.value6())
                .automatic(row.value7())
                .build());
  }

  /** Open next steps. */
  static List<Found> steps(Tx tx, When when, Instant now, int limit) {
    return steps(tx, when(NEXT_STEP.DUE_AT, when, now), limit);
  }

  static List<Found> steps(Tx tx, Condition when, int limit) {
    return tx.dsl()
        .select(
            NEXT_STEP.ID,
            NEXT_STEP.LEAD_ID,
            NEXT_STEP.KIND,
            NEXT_STEP.DUE_AT,
            NEXT_STEP.DEADLINE_AT)
        .from(NEXT_STEP)
        .where(NEXT_STEP.OUTCOME.eq("open"), when)
        .orderBy(NEXT_STEP.OUTCOME, NEXT_STEP.DUE_AT, NEXT_STEP.LEAD_ID)
        .limit(limit)
        .fetch(row ->
            of(AgendaKind.NEXT_STEP, row.value1(), row.value2(), row.value4())
                .channel(row.value3().equals("callback") ? Channel.CALL : null)
                .lateAt(row.value5() == null ? row.value4().plus(GRACE) : row.value5())
                .deadline(row.value5() != null)
                .detail(row.value3())
                .build());
  }

  /** Leads that were let go and are to be asked again; they count only while they are dormant. */
  static List<Found> reengagements(Tx tx, When when, Instant now, int limit) {
    return reengagements(tx, when(ENROLLMENT.REENGAGE_AT, when, now), limit);
  }

  static List<Found> reengagements(Tx tx, Condition when, int limit) {
    return tx.dsl()
        .select(ENROLLMENT.ID, ENROLLMENT.LEAD_ID, ENROLLMENT.REENGAGE_AT)
        .from(ENROLLMENT)
        .where(when)
        .orderBy(ENROLLMENT.REENGAGE_AT, ENROLLMENT.ID)
        .limit(limit)
        .fetch(row ->
            of(AgendaKind.REENGAGE, row.value1(), row.value2(), row.value3())
                .lateAt(row.value3().plus(A_DAY))
                .build());
  }

  private static FoundBuilder of(AgendaKind kind, UUID subject, UUID lead, Instant dueAt) {
    return FoundBuilder.builder()
        .kind(kind)
        .subject(subject)
        .lead(new LeadId(lead))
        .dueAt(dueAt)
        .lateAt(dueAt.plus(GRACE))
        .detail("");
  }

  /** What lists show of a lead. */
  record Shown(String name, String source, String snippet, boolean dormant) {

    /** Whether the item still means anything for this lead. */
    boolean wants(Found found) {
      return found.kind() != AgendaKind.REENGAGE || dormant;
    }
  }

  /** Those of the leads that are in the book and not merged into another one. */
  static Map<LeadId, Shown> shown(Tx tx, Collection<LeadId> leads) {
    Wanted wanted = Wanted.in(LEAD.ID, leads.stream().map(LeadId::value).toList());
    return tx.dsl()
        .select(LEAD.ID, LEAD.DISPLAY_NAME, LEAD.SOURCE, LEAD.LAST_SNIPPET, LEAD.STAGE)
        .from(wanted.table())
        .join(LEAD)
        .on(wanted.matches())
        .where(LISTED)
        .fetchMap(
            (Record row) -> new LeadId(row.get(LEAD.ID)),
            row ->
                new Shown(
                    row.get(LEAD.DISPLAY_NAME),
                    row.get(LEAD.SOURCE),
                    row.get(LEAD.LAST_SNIPPET),
                    row.get(LEAD.STAGE).equals(Stage.DORMANT.code())));
  }

  /** When something next falls due or an SLA deadline passes. */
  static Optional<Instant> next(Tx tx, Instant now) {
    return Stream.of(
            tx.dsl()
                .select(min(LEAD.SLA_DUE_AT))
                .from(LEAD)
                .where(LISTED, ON_THE_CLOCK, LEAD.SLA_DUE_AT.gt(now))
                .fetchOptional(0, Instant.class),
            touches(tx, When.LATER, now, 1).stream().findFirst().map(Found::dueAt),
            steps(tx, When.LATER, now, 1).stream().findFirst().map(Found::dueAt),
            reengagements(tx, When.LATER, now, 1).stream().findFirst().map(Found::dueAt))
        .flatMap(Optional::stream)
        .min(Instant::compareTo);
  }
}
