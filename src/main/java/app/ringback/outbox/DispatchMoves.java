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
    Dispatch stored = dispatches.update(tx, before, after, now);
    ActivityId activity = stored.activityId();
    if (activity != null && isVisible(before, stored)) {
      timelines.moveOn(
          tx,
          activity,
          stored.leadId(),
          stored.state().code(),
          stored.sentAt(),
          stored.providerId().isEmpty() ? null : stored.providerId(),
          now);
    }
    return stored;
  }

  private static boolean isVisible(Dispatch before, Dispatch after) {
    return before.state() != after.state()
        || !before.providerId().equals(after.providerId())
        || !Optional.ofNullable(before.sentAt()).equals(Optional.ofNullable(after.sentAt()));
  }
}
