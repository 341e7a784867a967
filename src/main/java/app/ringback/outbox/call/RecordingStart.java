package app.ringback.outbox.call;

import app.ringback.lead.Lead;
import app.ringback.outbox.Dispatch;
import java.util.Optional;

/** Begins to record a call when the rep wants that: where the law asks for it, after saying so. */
final class RecordingStart {

  static final String ANNOUNCED = "announced";
  static final String PLAIN = "plain";

  /** States of {@link Bridge#recordingState}. */
  static final String ANNOUNCING = "announcing";

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
      case ANNOUNCING -> afterAnnouncement(bridge, carrier);
      case STARTING -> start(bridge, carrier);
      default -> bridge;
    };
  }

  private Bridge decide(Bridge bridge, CallTerms terms, CallCarrier carrier) {
    if (!mustAnnounce(bridge, terms)) {
      return start(
          book.change(bridge, after -> after.recorded(PLAIN).recordingState(STARTING)), carrier);
    }
    Bridge decided =
        book.change(bridge, after -> after.recorded(ANNOUNCED).recordingState(ANNOUNCING));
    // A call in which it may not have been said is not recorded.
    return carrier.announce(bridge.leadCall(), SENTENCE, bridge.room()) instanceof CallResult.Done
        ? decided
        : book.change(decided, after -> after.recorded("").recordingState(FAILED));
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

  /** The lead has heard it once it is back in the room. */
  private Bridge afterAnnouncement(Bridge bridge, CallCarrier carrier) {
    return carrier.room(bridge.room()) instanceof RoomAnswer.Open open
            && open.legs().contains(bridge.leadCall())
        ? start(bridge, carrier)
        : bridge;
  }

  private Bridge start(Bridge bridge, CallCarrier carrier) {
    boolean running = carrier.record(bridge.leadCall()) instanceof CallResult.Done;
    return book.change(
        bridge,
        after ->
            running ? after.recordingState(RUNNING) : after.recorded("").recordingState(FAILED));
  }
}
