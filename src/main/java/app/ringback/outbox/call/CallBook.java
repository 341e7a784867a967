package app.ringback.outbox.call;

import app.ringback.core.ActivityId;
import app.ringback.outbox.CallDispatches;
import app.ringback.outbox.Dispatch;
import app.ringback.store.Tx;
import app.ringback.timeline.CallEntryStore;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Where everything about calls is written down, step by step. */
final class CallBook {

  private final CallDispatches dispatches;
  private final BridgeStore bridges;
  private final CallEntryStore entries;

  CallBook(CallDispatches dispatches, BridgeStore bridges, CallEntryStore entries) {
    this.dispatches = dispatches;
    this.bridges = bridges;
    this.entries = entries;
  }

  CallDispatches dispatches() {
    return dispatches;
  }

  BridgeStore bridges() {
    return bridges;
  }

  CallEntryStore entries() {
    return entries;
  }

  Instant now() {
    return dispatches.book().clock().instant();
  }

  <T> T read(java.util.function.Function<Tx, T> work) {
    return dispatches.book().transactions().read(work);
  }

  <T> T write(java.util.function.Function<Tx, T> work) {
    return dispatches.book().transactions().write(work);
  }

  Optional<Dispatch> dispatch(Bridge bridge) {
    return read(tx -> dispatches.find(tx, bridge.id()));
  }

  /** Stores a step of the call; what the rep wants meanwhile is kept. */
  Bridge change(Bridge bridge, UnaryOperator<BridgeBuilder> change) {
    return write(tx -> change(tx, bridge, change));
  }

  Bridge change(Tx tx, Bridge bridge, UnaryOperator<BridgeBuilder> change) {
    Bridge stored = bridges.find(tx, bridge.id()).orElse(bridge);
    Bridge after = change.apply(BridgeBuilder.builder(stored)).build();
    bridges.update(tx, after, now());
    return after;
  }

  /** Wants the call ended, for this reason unless there is an earlier one. */
  Bridge end(Bridge bridge, CallEnd reason) {
    return change(
        bridge,
        after -> after.hangUp(true).endedBy(Optional.ofNullable(after.endedBy()).orElse(reason)));
  }

  /** Puts down in the call's entry how it ended. */
  void log(Tx tx, Dispatch dispatch, Bridge bridge, String cost) {
    ActivityId entry = dispatch.activityId();
    if (entry != null) {
      entries.ended(
          tx, entry, dispatch.leadId(), bridge.answeredBy(), bridge.seconds(), cost, now());
    }
  }
}
