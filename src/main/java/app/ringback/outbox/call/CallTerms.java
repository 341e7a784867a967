package app.ringback.outbox.call;

import app.ringback.core.Phone;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Optional;

/**
 * What calls are made by, as the settings and the account have it now.
 *
 * @param repPhone the phone that rings for the rep; empty while none is set
 * @param pressAddress where pressing 1 on the rep's phone leads; empty when nothing is deployed
 * @param pressRoom the room that address leads to
 * @param record whether calls are recorded
 * @param law where a recorded call has to begin with an announcement
 */
@RecordBuilder
public record CallTerms(
    Optional<Phone> repPhone,
    String pressAddress,
    String pressRoom,
    boolean record,
    RecordingLaw law) {

  /** Terms under which every recorded call is announced. */
  public CallTerms(
      Optional<Phone> repPhone, String pressAddress, String pressRoom, boolean record) {
    this(repPhone, pressAddress, pressRoom, record, RecordingLaw.ALWAYS);
  }

  /** Only the rep's phone: proof is the key on the screen. */
  public static CallTerms of(Phone repPhone) {
    return new CallTerms(Optional.of(repPhone), "", "", false);
  }

  /** Whether pressing 1 on the phone proves that the rep is on the line. */
  public boolean mayPress() {
    return !pressAddress.isEmpty();
  }
}
