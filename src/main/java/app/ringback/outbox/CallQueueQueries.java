package app.ringback.outbox;

import static app.ringback.store.schema.Tables.DISPATCH;
import static org.jooq.impl.DSL.min;

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
    return tx.dsl()
        .select(DISPATCH.ID)
        .from(DISPATCH)
        .where(READY.and(DISPATCH.DUE_AT.le(now)))
        .orderBy(DISPATCH.DUE_AT, DISPATCH.CREATED_AT, DISPATCH.ID)
        .limit(1)
        .fetchOptional(DISPATCH.ID)
        .map(DispatchId::new);
  }

  /** The next instant at which a call is to be made. */
  static Optional<Instant> nextDue(Tx tx) {
    return Optional.ofNullable(
        tx.dsl()
            .select(min(DISPATCH.DUE_AT))
            .from(DISPATCH)
            .where(READY)
            .fetchOne(min(DISPATCH.DUE_AT)));
  }
}
