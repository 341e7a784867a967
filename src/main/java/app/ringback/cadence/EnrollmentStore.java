package app.ringback.cadence;

import static app.ringback.store.OneOf.oneOf;
import static app.ringback.store.schema.Tables.ENROLLMENT;
import static app.ringback.store.schema.Tables.LEAD;

import app.ringback.core.Change;
import app.ringback.core.LeadId;
import app.ringback.store.Tx;
import app.ringback.store.schema.tables.records.EnrollmentRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;

/** Leads on cadences, in the book. */
final class EnrollmentStore {

  private static final Condition OPEN =
      ENROLLMENT.STATE.in(Enrollment.RUNNING, Enrollment.PAUSED, "");

  private static final Condition RUNNING =
      ENROLLMENT.STATE.eq(Enrollment.RUNNING).and(ENROLLMENT.WAITING.isFalse());

  private final String device;

  EnrollmentStore(String device) {
    this.device = device;
  }

  void insert(Tx tx, Enrollment enrollment, Instant now) {
    tx.dsl().insertInto(ENROLLMENT).set(row(enrollment, now)).execute();
    changed(tx, enrollment.lead());
  }

  void update(Tx tx, Enrollment enrollment, Instant now) {
    EnrollmentRecord row = row(enrollment, now);
    row.touched(ENROLLMENT.LEAD_ID, false);
    tx.dsl().update(ENROLLMENT).set(row).where(ENROLLMENT.ID.eq(enrollment.id())).execute();
    changed(tx, enrollment.lead());
  }

  Optional<Enrollment> find(Tx tx, UUID id) {
    return tx.dsl()
        .selectFrom(ENROLLMENT)
        .where(ENROLLMENT.ID.eq(id))
        .fetchOptional(EnrollmentStore::enrollment);
  }

  /** Those of a lead that are not over, the oldest first: one, but two after a merge. */
  List<Enrollment> open(Tx tx, LeadId lead) {
    return tx.dsl()
        .selectFrom(ENROLLMENT)
        .where(ENROLLMENT.LEAD_ID.eq(lead.value()).and(OPEN))
        .orderBy(ENROLLMENT.STARTED_AT, ENROLLMENT.ID)
        .fetch(EnrollmentStore::enrollment);
  }

  /** The last one of a lead. */
  Optional<Enrollment> latest(Tx tx, LeadId lead) {
    return tx.dsl()
        .selectFrom(ENROLLMENT)
        .where(ENROLLMENT.LEAD_ID.eq(lead.value()))
        .orderBy(ENROLLMENT.STARTED_AT.desc().nullsLast(), ENROLLMENT.ID.desc())
        .limit(1)
        .fetchOptional(EnrollmentStore::enrollment);
  }

  /** Those that are over by now if nothing happened. */
  List<UUID> ending(Tx tx, Instant now, int limit) {
    return tx.dsl()
        .select(ENROLLMENT.ID)
        .from(ENROLLMENT)
        .where(RUNNING.and(ENROLLMENT.ENDS_AT.le(now)))
        .orderBy(ENROLLMENT.STATE, ENROLLMENT.WAITING, ENROLLMENT.ENDS_AT, ENROLLMENT.ID)
        .limit(limit)
        .fetch(ENROLLMENT.ID);
  }

  Optional<Instant> nextEnd(Tx tx) {
    return tx.dsl()
        .select(ENROLLMENT.ENDS_AT)
        .from(ENROLLMENT)
        .where(RUNNING.and(ENROLLMENT.ENDS_AT.gt(Instant.EPOCH)))
        .orderBy(ENROLLMENT.STATE, ENROLLMENT.WAITING, ENROLLMENT.ENDS_AT, ENROLLMENT.ID)
        .limit(1)
        .fetchOptional(ENROLLMENT.ENDS_AT);
  }

  /** Running or paused ones on one of these versions, the oldest first. */
  List<Enrollment> on(Tx tx, Collection<UUID> versions) {
    return tx.dsl()
        .selectFrom(ENROLLMENT)
        .where(oneOf(ENROLLMENT.CADENCE_ID, versions).and(OPEN))
        .orderBy(ENROLLMENT.ID)
        .fetch(EnrollmentStore::enrollment);
  }

  /** How many leads are on one of these versions. */
  int count(Tx tx, Collection<UUID> versions) {
    return tx.dsl().fetchCount(ENROLLMENT, oneOf(ENROLLMENT.CADENCE_ID, versions).and(OPEN));
  }

  /** Those that came with an archive and wait. */
  List<Enrollment> waiting(Tx tx, int limit) {
    return tx.dsl()
        .selectFrom(ENROLLMENT)
        .where(OPEN.and(ENROLLMENT.WAITING.isTrue()))
        .orderBy(ENROLLMENT.ID)
        .limit(limit)
        .fetch(EnrollmentStore::enrollment);
  }

  int countWaiting(Tx tx) {
    return tx.dsl().fetchCount(ENROLLMENT, OPEN.and(ENROLLMENT.WAITING.isTrue()));
  }

  /** Reminders of dormant leads that are due by then, the longest due first. */
  List<Enrollment> reminders(Tx tx, Instant then, int limit) {
    return tx.dsl()
        .select(ENROLLMENT.fields())
        .from(ENROLLMENT)
        .join(LEAD)
        .on(LEAD.ID.eq(ENROLLMENT.LEAD_ID))
        .where(ENROLLMENT.REENGAGE_AT.le(then))
        .and(LEAD.STAGE.eq("dormant"))
        .and(LEAD.MERGED_INTO.isNull())
        .orderBy(ENROLLMENT.REENGAGE_AT, ENROLLMENT.ID)
        .limit(limit)
        .fetch(row -> enrollment(row.into(ENROLLMENT)));
  }

  /** When the next reminder after {@code now} is due. */
  Optional<Instant> nextReminder(Tx tx, Instant now) {
    return tx.dsl()
        .select(ENROLLMENT.REENGAGE_AT)
        .from(ENROLLMENT)
        .where(ENROLLMENT.REENGAGE_AT.gt(now))
        .orderBy(ENROLLMENT.REENGAGE_AT, ENROLLMENT.ID)
        .limit(1)
        .fetchOptional(ENROLLMENT.REENGAGE_AT);
  }

  /** The lead is looked after again, or is to be left alone. */
  void forgetReminders(Tx tx, LeadId lead, Instant now) {
    int forgotten =
        tx.dsl()
            .update(ENROLLMENT)
            .set(ENROLLMENT.REENGAGE_AT, (Instant) null)
            .set(ENROLLMENT.UPDATED_AT, now)
            .where(ENROLLMENT.LEAD_ID.eq(lead.value()))
            .and(ENROLLMENT.REENGAGE_AT.isNotNull())
            .execute();
    if (forgotten > 0) {
      changed(tx, lead);
    }
  }

  private static void changed(Tx tx, LeadId lead) {
    tx.afterCommit(new Change.LeadsChanged(Set.of(lead)));
  }

  private EnrollmentRecord row(Enrollment enrollment, Instant now) {
    EnrollmentRecord row = new EnrollmentRecord();
    row.setId(enrollment.id());
    row.setLeadId(enrollment.lead().value());
    row.setCadenceId(enrollment.cadence());
    row.setCadence(enrollment.name());
    row.setState(enrollment.state());
    row.setStartedAt(enrollment.startedAt());
    row.setOwner(enrollment.owner());
    row.setPausedAt(enrollment.pausedAt());
    row.setEndedAt(enrollment.endedAt());
    row.setEndedBy(enrollment.endedBy());
    row.setEndsAt(enrollment.endsAt());
    row.setReengageAt(enrollment.reengageAt());
    row.setWaiting(enrollment.waiting());
    row.setUpdatedAt(now);
    row.setDevice(device);
    return row;
  }

  private static Enrollment enrollment(EnrollmentRecord row) {
    return new Enrollment(
        row.getId(),
        new LeadId(row.getLeadId()),
        row.getCadenceId(),
        row.getCadence(),
        row.getState(),
        row.getStartedAt(),
        row.getOwner(),
        row.getPausedAt(),
        row.getEndedAt(),
        row.getEndedBy(),
        row.getEndsAt(),
        row.getReengageAt(),
        row.getWaiting());
  }
}
