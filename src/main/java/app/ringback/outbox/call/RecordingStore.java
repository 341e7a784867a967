package app.ringback.outbox.call;

import static app.ringback.store.schema.Tables.CALL_RECORDING;

import app.ringback.core.ActivityId;
import app.ringback.core.Texts;
import app.ringback.store.Tx;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of recordings that are still at the carrier, or were. */
public final class RecordingStore {

  private final String device;

  public RecordingStore(String device) {
    this.device = device;
  }

  /**
   * A recording something is to be done about.
   *
   * @param measured whether the lead's talk time was taken from it
   * @param tries how often it was asked for in vain
   */
  record Due(String id, ActivityId entry, int leadChannel, boolean measured, int tries) {}

  /** Notes a recording, unless it is known. */
  void expect(Tx tx, String id, ActivityId entry, String leg, int leadChannel, Instant now) {
    boolean known = tx.dsl().fetchExists(CALL_RECORDING, CALL_RECORDING.PROVIDER_ID.eq(id));
    if (known) {
      return;
    }
    tx.dsl()
        .insertInto(CALL_RECORDING)
        .set(CALL_RECORDING.PROVIDER_ID, id)
        .set(CALL_RECORDING.ACTIVITY_ID, entry.value())
        .set(CALL_RECORDING.CALL_ID, leg)
        .set(CALL_RECORDING.KIND, "call")
        .set(CALL_RECORDING.LEAD_CHANNEL, leadChannel)
        .set(CALL_RECORDING.STATE, "waiting")
        .set(CALL_RECORDING.CHECK_AT, now)
        .set(CALL_RECORDING.UPDATED_AT, now)
        .set(CALL_RECORDING.DEVICE, device)
        .execute();
  }

  List<Due> due(Tx tx, Instant now) {
    return tx.dsl()
        .selectFrom(CALL_RECORDING)
        .where(CALL_RECORDING.CHECK_AT.le(now))
        .orderBy(CALL_RECORDING.CHECK_AT, CALL_RECORDING.PROVIDER_ID)
        .fetch(row ->
            new Due(
                row.getProviderId(),
                new ActivityId(row.getActivityId()),
                row.getLeadChannel(),
                row.getState().equals("measured"),
                row.getChecks()));
  }

  /** The lead's talk time is taken; the audio at the carrier is to go now, unless it is kept. */
  void measured(Tx tx, String id, boolean kept, Instant now) {
    tx.dsl()
        .update(CALL_RECORDING)
        .set(CALL_RECORDING.STATE, "measured")
        .set(CALL_RECORDING.KEPT, kept)
        .set(CALL_RECORDING.CHECKS, 0)
        .set(CALL_RECORDING.CHECK_AT, now)
        .set(CALL_RECORDING.UPDATED_AT, now)
        .where(CALL_RECORDING.PROVIDER_ID.eq(id))
        .execute();
  }

  /** The carrier has it no more. */
  void deleted(Tx tx, String id, Instant now) {
    tx.dsl()
        .update(CALL_RECORDING)
        .set(CALL_RECORDING.STATE, "deleted")
        .set(CALL_RECORDING.AT_CARRIER, false)
        .setNull(CALL_RECORDING.CHECK_AT)
        .set(CALL_RECORDING.UPDATED_AT, now)
        .where(CALL_RECORDING.PROVIDER_ID.eq(id))
        .execute();
  }

  /**
   * It did not work this time.
   *
   * @param until when it is tried again; null for never
   */
  void putOff(Tx tx, String id, String problem, @Nullable Instant until, Instant now) {
    tx.dsl()
        .update(CALL_RECORDING)
        .set(CALL_RECORDING.PROBLEM, Texts.cut(problem, 4096))
        .set(CALL_RECORDING.CHECKS, CALL_RECORDING.CHECKS.plus(1))
        .set(CALL_RECORDING.CHECK_AT, until)
        .set(CALL_RECORDING.UPDATED_AT, now)
        .where(CALL_RECORDING.PROVIDER_ID.eq(id))
        .execute();
  }
}
