package app.ringback.outbox.call;

import static app.ringback.store.schema.Tables.CALL_BRIDGE;
import static org.jooq.impl.DSL.min;

import app.ringback.core.DispatchId;
import app.ringback.store.Tx;
import app.ringback.store.schema.tables.records.CallBridgeRecord;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;

/** The table of how calls are brought about. */
public final class BridgeStore {

  private static final Condition OVER = CALL_BRIDGE.PHASE.eq(CallPhase.ENDED.code());
  private static final Condition OPEN = CALL_BRIDGE.PHASE.ne(CallPhase.ENDED.code());

  private final String device;

  public BridgeStore(String device) {
    this.device = device;
  }

  /**
   * Makes the row of a call.
   *
   * @throws RuntimeException when the call has one: it was begun before
   */
  void insert(Tx tx, Bridge bridge, Instant now) {
    tx.dsl().insertInto(CALL_BRIDGE).set(record(bridge, now)).execute();
  }

  void update(Tx tx, Bridge bridge, Instant now) {
    tx.dsl()
        .update(CALL_BRIDGE)
        .set(record(bridge, now))
        .where(CALL_BRIDGE.DISPATCH_ID.eq(bridge.id().value()))
        .execute();
  }

  /** Forgets a call of which certainly nothing left, so that it can be begun again. */
  void forget(Tx tx, DispatchId id) {
    tx.dsl().deleteFrom(CALL_BRIDGE).where(CALL_BRIDGE.DISPATCH_ID.eq(id.value())).execute();
  }

  public Optional<Bridge> find(Tx tx, DispatchId id) {
    return tx.dsl()
        .selectFrom(CALL_BRIDGE)
        .where(CALL_BRIDGE.DISPATCH_ID.eq(id.value()))
        .fetchOptional(BridgeStore::bridge);
  }

  /** Every call that is not over, oldest first. */
  List<Bridge> open(Tx tx) {
    return list(tx, OPEN);
  }

  /** Calls that are over here, but of which a leg may still be there. */
  List<Bridge> toCheck(Tx tx, Instant now) {
    return list(tx, OVER.and(CALL_BRIDGE.CHECK_AT.le(now)));
  }

  /** Calls that are over and of which a recording is to be looked for. */
  List<Bridge> recorded(Tx tx) {
    return list(
        tx,
        OVER.and(CALL_BRIDGE.RECORDING_STATE.in(RecordingStart.STARTING, RecordingStart.RUNNING)));
  }

  Optional<Instant> nextCheck(Tx tx) {
    return Optional.ofNullable(
        tx.dsl()
            .select(min(CALL_BRIDGE.CHECK_AT))
            .from(CALL_BRIDGE)
            .where(OVER.and(CALL_BRIDGE.CHECK_AT.isNotNull()))
            .fetchOne(min(CALL_BRIDGE.CHECK_AT)));
  }

  /** Whether a call other than {@code self} has this leg. */
  boolean isClaimed(Tx tx, String leg, DispatchId self) {
    return tx.dsl()
        .fetchExists(
            CALL_BRIDGE,
            CALL_BRIDGE
                .REP_CALL
                .eq(leg)
                .or(CALL_BRIDGE.LEAD_CALL.eq(leg))
                .and(CALL_BRIDGE.DISPATCH_ID.ne(self.value())));
  }

  private static List<Bridge> list(Tx tx, Condition condition) {
    return tx.dsl()
        .selectFrom(CALL_BRIDGE)
        .where(condition)
        .orderBy(CALL_BRIDGE.DISPATCH_ID)
        .fetch(BridgeStore::bridge);
  }

  private CallBridgeRecord record(Bridge bridge, Instant now) {
    CallBridgeRecord row = new CallBridgeRecord();
    row.setDispatchId(bridge.id().value());
    row.setPhase(bridge.phase().code());
    row.setConference(bridge.room());
    row.setRepNumber(bridge.repNumber());
    row.setRepAskedAt(bridge.repAskedAt());
    row.setRepCall(bridge.repCall());
    row.setRepAnsweredAt(bridge.repAnsweredAt());
    row.setRepProof(bridge.repProof());
    row.setLeadAskedAt(bridge.leadAskedAt());
    row.setLeadCall(bridge.leadCall());
    row.setLeadRangAt(bridge.leadRangAt());
    row.setLeadAnsweredAt(bridge.leadAnsweredAt());
    row.setAnsweredBy(bridge.answeredBy());
    row.setDropped(bridge.dropped());
    row.setRecorded(bridge.recorded());
    row.setRecordingState(bridge.recordingState());
    row.setHangUp(bridge.hangUp());
    row.setEndedAt(bridge.endedAt());
    CallEnd end = bridge.endedBy();
    row.setEndedBy(end == null ? "" : end.code());
    row.setSeconds(bridge.seconds());
    row.setOutcome(bridge.outcome());
    row.setCheckAt(bridge.checkAt());
    row.setChecks(bridge.checks());
    row.setUpdatedAt(now);
    row.setDevice(device);
    return row;
  }

  private static Bridge bridge(CallBridgeRecord row) {
    return new Bridge(
        new DispatchId(Objects.requireNonNull(row.getDispatchId())),
        // A word of a newer version: nobody here goes on with it.
        CallPhase.read(row.getPhase()).orElse(CallPhase.ENDED),
        row.getConference(),
        row.getRepNumber(),
        row.getRepAskedAt(),
        row.getRepCall(),
        row.getRepAnsweredAt(),
        row.getRepProof(),
        row.getLeadAskedAt(),
        row.getLeadCall(),
        row.getLeadRangAt(),
        row.getLeadAnsweredAt(),
        row.getAnsweredBy(),
        row.getDropped(),
        row.getRecorded(),
        row.getRecordingState(),
        row.getHangUp(),
        row.getEndedAt(),
        CallEnd.read(row.getEndedBy()).orElse(null),
        row.getSeconds(),
        row.getOutcome(),
        row.getCheckAt(),
        row.getChecks());
  }
}
