package app.ringback.cadence;

import static app.ringback.store.schema.Tables.ENROLLMENT;
import static app.ringback.store.schema.Tables.TOUCH;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import app.ringback.core.ActivityId;
import app.ringback.core.Change;
import app.ringback.core.Channel;
import app.ringback.core.LeadId;
import app.ringback.core.Texts;
import app.ringback.store.BatchInsert;
import app.ringback.store.Tx;
import app.ringback.store.schema.tables.records.TouchRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.Select;

/** Planned touches in the book. */
final class TouchStore {

  private static final int LONGEST_NOTE = 1000;

  /** What the runner does by itself, in the order of the index touch_by_run. */
  private static final Condition RUNS =
      TOUCH
          .AUTOMATIC
          .isTrue()
          .and(TOUCH.STATE.eq(TouchState.PLANNED.code()))
          .and(TOUCH.PAUSED.isFalse());

  private static final Condition LOOSE =
      TOUCH
          .STATE
          .eq(TouchState.PLANNED.code())
          .and(TOUCH.PAUSED.isTrue())
          .and(
              notExists(selectOne().from(ENROLLMENT).where(ENROLLMENT.ID.eq(TOUCH.ENROLLMENT_ID))));

  private final String device;

  TouchStore(String device) {
    this.device = device;
  }

  void insertAll(Tx tx, LeadId lead, String cadence, Collection<Touch> touches, Instant now) {
    BatchInsert.insert(
        tx.dsl(),
        TOUCH,
        List.of(
            TOUCH.ID,
            TOUCH.LEAD_ID,
            TOUCH.ENROLLMENT_ID,
            TOUCH.CADENCE,
            TOUCH.STEP,
            TOUCH.CHANNEL,
            TOUCH.DUE_AT,
            TOUCH.STATE,
            TOUCH.PAUSED,
            TOUCH.AUTOMATIC,
            TOUCH.TEMPLATE,
            TOUCH.NOTE,
            TOUCH.UPDATED_AT,
            TOUCH.DEVICE),
        touches.stream()
            .map(touch ->
                new Object[] {
                  touch.id(),
                  lead.value(),
                  touch.enrollment(),
                  cadence,
                  touch.step(),
                  code(touch.channel()),
                  touch.dueAt(),
                  touch.state().code(),
                  touch.paused(),
                  touch.automatic(),
                  touch.template(),
                  touch.note(),
                  now,
                  device
                })
            .toList());
    changed(tx, lead);
  }

  Optional<Touch> find(Tx tx, UUID id) {
    return tx.dsl().selectFrom(TOUCH).where(TOUCH.ID.eq(id)).fetchOptional(TouchStore::touch);
  }

  /** The touch whose entry on the timeline this is. */
  Optional<Touch> byActivity(Tx tx, ActivityId activity) {
    return tx.dsl()
        .selectFrom(TOUCH)
        .where(TOUCH.ACTIVITY_ID.eq(activity.value()))
        .limit(1)
        .fetchOptional(TouchStore::touch);
  }

  /** All touches of an enrollment, in the order of their steps. */
  List<Touch> of(Tx tx, UUID enrollment) {
    return tx.dsl()
        .selectFrom(TOUCH)
        .where(TOUCH.ENROLLMENT_ID.eq(enrollment))
        .orderBy(TOUCH.STEP, TOUCH.DUE_AT, TOUCH.ID)
        .fetch(TouchStore::touch);
  }

  /** How many leads have planned touches that wait and belong to no enrollment that is known. */
  int countLoose(Tx tx) {
    return tx.dsl()
        .select(countDistinct(TOUCH.LEAD_ID))
        .from(TOUCH)
        .where(LOOSE)
        .fetchSingle(0, int.class);
  }

  /** Lets those go on that lie ahead; what was due before is missed. */
  void resumeLoose(Tx tx, Instant now) {
    tx.dsl()
        .update(TOUCH)
        .set(
            TOUCH.STATE,
            when(TOUCH.DUE_AT.lt(now), TouchState.MISSED.code()).otherwise(TOUCH.STATE))
        .set(TOUCH.PAUSED, false)
        .set(TOUCH.UPDATED_AT, now)
        .where(LOOSE)
        .execute();
    tx.afterCommit(new Change.LeadsChanged(Set.of()));
  }

  /** What leaves by itself and is due, the longest due first. */
  List<UUID> due(Tx tx, Instant now, int limit) {
    return tx.dsl()
        .select(TOUCH.ID)
        .from(TOUCH)
        .where(RUNS.and(TOUCH.DUE_AT.le(now)))
        .orderBy(TOUCH.AUTOMATIC, TOUCH.STATE, TOUCH.PAUSED, TOUCH.DUE_AT, TOUCH.ID)
        .limit(limit)
        .fetch(TOUCH.ID);
  }

  /** When something next leaves by itself. */
  Optional<Instant> next(Tx tx) {
    return first(tx).fetch().stream().findFirst().map(Record1::value1);
  }

  static Select<Record1<Instant>> first(Tx tx) {
    return tx.dsl()
        .select(TOUCH.DUE_AT)
        .from(TOUCH)
        .where(RUNS)
        .orderBy(TOUCH.AUTOMATIC, TOUCH.STATE, TOUCH.PAUSED, TOUCH.DUE_AT, TOUCH.ID)
        .limit(1);
  }

  void update(Tx tx, Touch touch, Instant now) {
    ActivityId activity = touch.activity();
    tx.dsl()
        .update(TOUCH)
        .set(TOUCH.DUE_AT, touch.dueAt())
        .set(TOUCH.STATE, touch.state().code())
        .set(TOUCH.DONE_AT, touch.doneAt())
        .set(TOUCH.ACTIVITY_ID, activity == null ? null : activity.value())
        .set(TOUCH.PAUSED, touch.paused())
        .set(TOUCH.AUTOMATIC, touch.automatic())
        .set(TOUCH.NOTE, Texts.cut(touch.note(), LONGEST_NOTE))
        .set(TOUCH.UPDATED_AT, now)
        .set(TOUCH.DEVICE, device)
        .where(TOUCH.ID.eq(touch.id()))
        .execute();
    changed(tx, touch.lead());
  }

  private static void changed(Tx tx, LeadId lead) {
    tx.afterCommit(new Change.LeadsChanged(Set.of(lead)));
  }

  private static String code(@org.jspecify.annotations.Nullable Channel channel) {
    return channel == null ? "" : channel.code();
  }

  private static Touch touch(TouchRecord row) {
    UUID activity = row.getActivityId();
    Integer step = row.getStep();
    return new Touch(
        row.getId(),
        new LeadId(row.getLeadId()),
        row.getEnrollmentId(),
        step == null ? 0 : step,
        Channel.read(row.getChannel()).orElse(null),
        row.getDueAt(),
        TouchState.read(row.getState()),
        row.getDoneAt(),
        activity == null ? null : new ActivityId(activity),
        row.getPaused(),
        row.getAutomatic(),
        row.getTemplate(),
        row.getNote());
  }
}
