package app.ringback.outbox;

import static app.ringback.store.schema.Tables.DISPATCH;

import app.ringback.core.Channel;
import app.ringback.core.DispatchId;
import app.ringback.store.Tx;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;

/** Which call goes next: one at a time, the rep has one voice. */
final class CallQueueQueries {

  private static final Condition READY =
      DISPATCH.CHANNEL.eq(Channel.CALL.code()).and(WaitingForUserQueries.READY);

  private CallQueueQueries() {}

  /** The call to be made first of those that may go at {@code now}. */
  static Optional<DispatchId> due(Tx tx, Instant now) {
    return DueQueries.first(tx, READY, now);
  }

  /** The next instant at which a call is to be made. */
  static Optional<Instant> nextDue(Tx tx) {
    return DueQueries.next(tx, READY);
  }
}
