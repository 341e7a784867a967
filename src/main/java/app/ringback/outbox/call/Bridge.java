package app.ringback.outbox.call;

import app.ringback.core.DispatchId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a call is brought about: the rep's leg, the lead's leg and the room they meet in. A row is
 * made before the rep is rung and there is one a call, so that nobody is rung twice for it.
 *
 * @param room name of the room
 * @param repAskedAt when the carrier was asked to ring the rep, on disk before that
 * @param repCall the carrier's id of the rep's leg, empty while it is not known
 * @param repProof how the rep was proven to be on the line: {@code key, press}; empty while not
 * @param leadAskedAt when the carrier was asked to ring the lead, on disk before that; null while
 *     the lead was certainly not called
 * @param answeredBy of the lead's side: {@code human, machine, none}; empty while not known
 * @param dropped the {@link VoicemailMessage#code} of a message that was left, empty for none
 * @param recorded {@code plain, announced}; empty when it is not recorded
 * @param recordingState one of the states of {@link RecordingStart} or {@link CallRecordings};
 *     empty when there is none
 * @param hangUp whether the rep wants it to end
 * @param endedBy a {@link CallEnd}; null while it goes on
 * @param seconds how long the lead's leg was connected
 * @param checkAt when a leg that may still be there is looked for again
 */
@RecordBuilder
public record Bridge(
    DispatchId id,
    CallPhase phase,
    String room,
    String repNumber,
    @Nullable Instant repAskedAt,
    String repCall,
    @Nullable Instant repAnsweredAt,
    String repProof,
    @Nullable Instant leadAskedAt,
    String leadCall,
    @Nullable Instant leadRangAt,
    @Nullable Instant leadAnsweredAt,
    String answeredBy,
    String dropped,
    String recorded,
    String recordingState,
    boolean hangUp,
    @Nullable Instant endedAt,
    @Nullable CallEnd endedBy,
    @Nullable Double seconds,
    String outcome,
    @Nullable Instant checkAt,
    int checks) {

  /** One that is just beginning to ring the rep. */
  static Bridge ringing(DispatchId id, String room, String repNumber, Instant now) {
    return new Bridge(
        id,
        CallPhase.RINGING_REP,
        room,
        repNumber,
        now,
        "",
        null,
        "",
        null,
        "",
        null,
        null,
        "",
        "",
        "",
        "",
        false,
        null,
        null,
        null,
        "",
        null,
        0);
  }

  public boolean isOver() {
    return phase == CallPhase.ENDED;
  }
}
