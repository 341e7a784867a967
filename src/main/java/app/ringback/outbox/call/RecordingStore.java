package app.ringback.outbox.call;

import static app.ringback.store.schema.Tables.CALL_RECORDING;
import static app.ringback.store.schema.Tables.LEFT_RECORDING;

import app.ringback.core.ActivityId;
import app.ringback.core.Texts;
import app.ringback.store.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table of recordings that are still at the carrier, or were. */
public final class RecordingStore {

  private static final String CALL = "call";
  private static final String MESSAGE = "message";
  private static final String WAITING = "waiting";

  private final String device;

  public RecordingStore(String device) {
    this.device = device;
  }

  /**
   * A recording something is to be done about.
   *
   * @param message whether it is a message somebody left, and not a conversation
   * @param measured whether everything wanted was taken from it
   * @param tries how often it was asked for in vain
   */
  record Due(
      String id, ActivityId entry, boolean message, int leadChannel, boolean measured, int tries) {}

  /** Notes the recording of a conversation, unless it is known. */
  void expect(Tx tx, String id, ActivityId entry, String leg, int leadChannel, Instant now) {
    expect(tx, id, entry, leg, CALL, leadChannel, now);
  }

  /** Notes a message somebody left, unless it is known. */
  void expectMessage(Tx tx, String id, ActivityId entry, String leg, Instant now) {
    expect(tx, id, entry, leg, MESSAGE, -1, now);
  }

  private void expect(
      Tx tx, String id, ActivityId entry, String leg, String kind, int leadChannel, Instant now) {
    boolean known = tx.dsl().fetchExists(CALL_RECORDING, CALL_RECORDING.PROVIDER_ID.eq(id));
    if (known) {
      return;
    }
    tx.dsl()
        .insertInto(CALL_RECORDING)
        .set(CALL_RECORDING.PROVIDER_ID, id)
        .set(CALL_RECORDING.ACTIVITY_ID, entry.value())
        .set(CALL_RECORDING.CALL_ID, leg)
        .set(CALL_RECORDING.KIND, kind)
        .set(CALL_RECORDING.LEAD_CHANNEL, leadChannel)
        .set(CALL_RECORDING.STATE, WAITING)
        .set(CALL_RECORDING.CHECK_AT, now)
        .set(CALL_RECORDING.UPDATED_AT, now)
        .set(CALL_RECORDING.DEVICE, device)
        .execute();
  }

  /** What was given up, or came to nothing, is asked for again. */
  void takeUpAgain(Tx tx, Instant now) {
    tx.dsl()
        .update(CALL_RECORDING)
        .set(CALL_RECORDING.CHECK_AT, now)
        .where(CALL_RECORDING.STATE.eq(WAITING))
        .and(CALL_RECORDING.CHECK_AT.isNull())
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
                row.getKind().equals(MESSAGE),
                row.getLeadChannel(),
                row.getState().equals("measured"),
                row.getChecks()));
  }

  /**
   * Everything wanted was taken from it.
   *
   * @param kept whether its sound is in the book
   * @param goes whether it is to be deleted at the carrier, now
   */
  void measured(Tx tx, String id, boolean kept, boolean goes, Instant now) {
    tx.dsl()
        .update(CALL_RECORDING)
        .set(CALL_RECORDING.STATE, "measured")
        .set(CALL_RECORDING.KEPT, kept)
        .set(CALL_RECORDING.CHECKS, 0)
        .set(CALL_RECORDING.CHECK_AT, goes ? now : null)
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

  /** Notes that no recording of a leg is to stay at the carrier after then. */
  void leave(Tx tx, String leg, Instant due, Instant now) {
    tx.dsl()
        .insertInto(LEFT_RECORDING)
        .set(LEFT_RECORDING.CALL_ID, leg)
        .set(LEFT_RECORDING.DUE_AT, due)
        .set(LEFT_RECORDING.UPDATED_AT, now)
        .set(LEFT_RECORDING.DEVICE, device)
        .onDuplicateKeyIgnore()
        .execute();
  }

  /** Legs of which no recording is to stay, since when. */
  Map<String, Instant> left(Tx tx, Instant now) {
    return tx.dsl()
        .select(LEFT_RECORDING.CALL_ID, LEFT_RECORDING.DUE_AT)
        .from(LEFT_RECORDING)
        .where(LEFT_RECORDING.DUE_AT.le(now))
        .orderBy(LEFT_RECORDING.DUE_AT, LEFT_RECORDING.CALL_ID)
        .fetchMap(LEFT_RECORDING.CALL_ID, LEFT_RECORDING.DUE_AT);
  }

  /** Nothing of the leg is at the carrier any more. */
  void gone(Tx tx, String leg) {
    tx.dsl().deleteFrom(LEFT_RECORDING).where(LEFT_RECORDING.CALL_ID.eq(leg)).execute();
  }
}
