package app.ringback.outbox.call;

import app.ringback.lead.Lead;
import app.ringback.outbox.CarrierResult;
import app.ringback.outbox.Dispatch;
import java.util.Optional;

/** Begins to record a call when the rep wants that: where the law asks for it, after saying so. */
final class RecordingStart {

  static final String ANNOUNCED = "announced";
  static final String PLAIN = "plain";

  /** States of {@link Bridge#recordingState}: the carrier is asked to say it to the lead. */
  static final String ANNOUNCING = "announcing";

  /** The carrier says it: the lead will leave the room for that. */
  static final String SAYING = "saying";

  /** The lead left the room and hears it. */
  static final String HEARING = "hearing";

  /** The carrier is asked to record, and may do so. */
  static final String STARTING = "starting";

  static final String RUNNING = "running";
  static final String FAILED = "failed";

  static final String SENTENCE = "This call is recorded.";

  private final CallBook book;

  RecordingStart(CallBook book) {
    this.book = book;
  }

  /** One step towards a recording of a call in which the lead is on the line. */
  Bridge step(Bridge bridge, CallTerms terms, CallCarrier carrier) {
    return switch (bridge.recordingState()) {
      case "" -> terms.record() ? decide(bridge, terms, carrier) : bridge;
      // A process ended just then: it may not have been said.
      case ANNOUNCING -> failed(bridge);
      case SAYING -> isSeen(bridge, carrier, false) ? hearing(bridge) : bridge;
      case HEARING -> isSeen(bridge, carrier, true) ? start(bridge, ANNOUNCED, carrier) : bridge;
      // What was asked for once is not asked for again: it would be recorded twice.
      default -> bridge;
    };
  }

  private Bridge decide(Bridge bridge, CallTerms terms, CallCarrier carrier) {
    if (!mustAnnounce(bridge, terms)) {
      return start(bridge, PLAIN, carrier);
    }
    Bridge decided = book.change(bridge, after -> after.recordingState(ANNOUNCING));
    return carrier.announce(bridge.leadCall(), SENTENCE, bridge.room()) instanceof CallResult.Done
        ? book.change(decided, after -> after.recordingState(SAYING))
        : failed(decided);
  }

  private boolean mustAnnounce(Bridge bridge, CallTerms terms) {
    Optional<Dispatch> dispatch = book.dispatch(bridge);
    Optional<Lead> lead =
        dispatch.flatMap(
            call -> book.read(tx -> book.dispatches().book().leads().find(tx, call.leadId())));
    return lead.isEmpty()
        || terms
            .law()
            .mustAnnounce(lead.get(), dispatch.map(Dispatch::to).orElse(""), bridge.repNumber());
  }

  private Bridge hearing(Bridge bridge) {
    return book.change(bridge, after -> after.recordingState(HEARING));
  }

  /**
   * Whether the lead is seen in the room, or seen to be out of it. Who is told is out of it, and
   * has heard all of it once back; the carrier takes a moment until one is out.
   */
  private static boolean isSeen(Bridge bridge, CallCarrier carrier, boolean in) {
    return carrier.room(bridge.room()) instanceof RoomAnswer.Open open
        && open.legs().contains(bridge.leadCall()) == in;
  }

  /** A call in which it may not have been said, or that cannot be recorded, goes on without. */
  private Bridge failed(Bridge bridge) {
    return book.change(bridge, after -> after.recorded("").recordingState(FAILED));
  }

  private Bridge start(Bridge bridge, String how, CallCarrier carrier) {
    Bridge asked = book.change(bridge, after -> after.recorded(how).recordingState(STARTING));
    return switch (carrier.record(bridge.leadCall())) {
      case CallResult.Done _ -> book.change(asked, after -> after.recordingState(RUNNING));
      // It may be recorded: that is found out when the call is over.
      case CallResult.NotDone(CarrierResult.Unknown _) -> asked;
      case CallResult.NotDone _ -> failed(asked);
    };
  }
}
