package app.ringback.ui.call;

import app.ringback.outbox.call.CallEnd;
import app.ringback.outbox.call.CallOutcome;
import app.ringback.outbox.call.CallPhase;
import app.ringback.outbox.call.LiveCall;
import java.util.Arrays;
import java.util.Optional;

/** How a call went, as the rep puts it down: each has a key, the more usual ones first. */
public enum Went {
  TALKED('1', CallOutcome.TALKED),
  BOOKED('2', CallOutcome.TALKED),
  CALL_BACK('3', CallOutcome.CALL_BACK),
  NOT_INTERESTED('4', CallOutcome.NOT_INTERESTED),
  NO_ANSWER('5', CallOutcome.NO_ANSWER),
  VOICEMAIL('6', CallOutcome.VOICEMAIL),
  LEFT_MESSAGE('7', CallOutcome.LEFT_MESSAGE),
  BUSY('8', CallOutcome.BUSY),
  WRONG_PERSON('9', CallOutcome.WRONG_PERSON),
  BAD_NUMBER('0', CallOutcome.BAD_NUMBER);

  private final char key;
  private final CallOutcome outcome;

  Went(char key, CallOutcome outcome) {
    this.key = key;
    this.outcome = outcome;
  }

  char key() {
    return key;
  }

  /** The one with that key. */
  public static Optional<Went> of(char key) {
    return Arrays.stream(values()).filter(went -> went.key == key).findFirst();
  }

  public CallOutcome outcome() {
    return outcome;
  }

  String code() {
    return this == BOOKED ? "booked" : outcome.code();
  }

  /** Whether it is time to ask: the lead was called, or is being spoken to. */
  public static boolean canBeAsked(LiveCall call) {
    return call.phase() == CallPhase.LEAD_ON_LINE
        || call.phase() == CallPhase.LEAVING_MESSAGE
        || (call.phase() == CallPhase.ENDED && wasCalled(call));
  }

  /** Whether the lead's phone was called at all. */
  static boolean wasCalled(LiveCall call) {
    CallEnd end = call.end();
    if (end == null) {
      return call.phase() == CallPhase.RINGING_LEAD || call.leadSince() != null;
    }
    return switch (end) {
      case LEAD_NO_ANSWER, LEAD_BUSY, LEAD_NOT_REACHED, LEAD_HUNG_UP, REP_HUNG_UP, VOICEMAIL ->
          true;
      case REP_NOT_REACHED, NOT_CONFIRMED, TAKEN_BACK, NOT_ALLOWED, CARRIER, STOPPED, UNCLEAR ->
          call.leadSince() != null;
    };
  }

  /** Whether the rep still has to say how it went: they spoke, and nobody else can know. */
  static boolean isOwed(LiveCall call) {
    return call.outcome() == null && call.leadSince() != null && canBeAsked(call);
  }
}
