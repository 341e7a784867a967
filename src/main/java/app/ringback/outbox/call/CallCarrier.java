package app.ringback.outbox.call;

import app.ringback.outbox.Carrier;
import app.ringback.outbox.CarrierResult;
import java.time.Instant;

/**
 * Whoever carries calls. Calls of methods block and never throw; whatever rings a phone is asked
 * for exactly once.
 */
public interface CallCarrier extends Carrier {

  /** What phones show: our number in E.164. */
  @Override
  String sender();

  /** Rings the rep, who then waits alone in a room, or is asked to press 1 first. */
  CallResult ringRep(RepRing ring);

  /**
   * Rings the rep to record a message for voicemails.
   *
   * <p>A carrier that cannot record says that nothing left.
   *
   * @param doneAddress where the phone is sent when the rep presses a key
   */
  default CallResult recordRep(String to, String doneAddress) {
    return new CallResult.NotDone(new CarrierResult.NothingLeft("This carrier does not record."));
  }

  /** Rings the lead, who comes into the room when somebody answers. */
  CallResult ringLead(LeadRing ring);

  /** One leg by the carrier's id; no leg when the carrier does not know it. */
  LegAnswer leg(String id);

  /** The legs from our number to this one, as far back as {@code since} and perhaps further. */
  LegAnswer legs(String to, Instant since);

  /** The room of this name that is open now, and who is in it. */
  RoomAnswer room(String name);

  /** Brings the rep's leg into the room, whatever it was doing. */
  CallResult join(String leg, String room);

  /** Ends a leg, however far it is. */
  CallResult end(String leg);

  /** Lets the room not hear a leg, or hear it again. */
  CallResult mute(String roomId, String leg, boolean muted);

  /** Takes the lead's leg out of the room and leaves a message on its voicemail. */
  CallResult leaveMessage(String leg, VoicemailMessage message);

  /** Says a sentence to a leg and brings it (back) into the room. */
  CallResult announce(String leg, String sentence, String room);

  /** Begins to record a leg, the two sides on channels of their own. */
  CallResult record(String leg);
}
