package app.ringback.outbox;

import app.ringback.core.ActivityId;
import app.ringback.store.Tx;
import app.ringback.timeline.TimelineStore;
import java.time.Instant;
import java.util.Optional;

/** Moves an item and its entry on the timeline on, together or not at all. */
final class DispatchMoves {

  private final DispatchStore dispatches;
  private final TimelineStore timelines;

  DispatchMoves(DispatchStore dispatches, TimelineStore timelines) {
    this.dispatches = dispatches;
    this.timelines = timelines;
  }

  /** Stores {@code after}, which must be allowed to follow on {@code before}. */
  Dispatch move(Tx tx, Dispatch before, Dispatch after, Instant now) {
    dispatches.update(tx, before, after, now);
    ActivityId activity = after.activityId();
    if (activity != null && isVisible(before, after)) {
      timelines.moveOn(
          tx,
          activity,
          after.leadId(),
          after.state().code(),
          after.sentAt(),
          after.providerId().isEmpty() ? null : after.providerId(),
          now);
    }
    return after;
  }

  private static boolean isVisible(Dispatch before, Dispatch after) {
    return before.state() != after.state()
        || !before.providerId().equals(after.providerId())
        || !Optional.ofNullable(before.sentAt()).equals(Optional.ofNullable(after.sentAt()));
  }
}
