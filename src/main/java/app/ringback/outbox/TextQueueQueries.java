package app.ringback.outbox;

import static app.ringback.store.schema.Tables.DISPATCH;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import app.ringback.core.Channel;
import app.ringback.core.DispatchId;
import app.ringback.store.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;

/**
 * Which text goes next. While the carrier is asked whether one arrived, the later ones to the same
 * lead wait, so that these keep their order; once that is the user's to say, they go.
 */
final class TextQueueQueries {

  private static final app.ringback.store.schema.tables.Dispatch EARLIER = DISPATCH.as("earlier");

  private static final Condition TEXT = DISPATCH.CHANNEL.eq(Channel.TEXT.code());

  private static final Condition BEFORE =
      EARLIER
          .CREATED_AT
          .lt(DISPATCH.CREATED_AT)
          .or(EARLIER.CREATED_AT.eq(DISPATCH.CREATED_AT).and(EARLIER.ID.lt(DISPATCH.ID)));

  private static final Condition READY =
      TEXT.and(WaitingForUserQueries.READY)
          .and(
              notExists(
                  selectOne()
                      .from(EARLIER)
                      .where(
                          EARLIER.LEAD_ID.eq(DISPATCH.LEAD_ID),
                          EARLIER.CHANNEL.eq(Channel.TEXT.code()),
                          EARLIER.STATE.eq(DispatchState.UNKNOWN.code()),
                          EARLIER.CHECK_AT.isNotNull(),
                          BEFORE)));

  private TextQueueQueries() {}

  /**
   * The text to be sent first of those that may go at {@code now}. One that was tried already goes
   * before the others, so that texts to one lead keep their order.
   */
  static Optional<DispatchId> due(Tx tx, Instant now) {
    return DueQueries.first(tx, READY, now, when(DISPATCH.ATTEMPTS.gt(0), 0).otherwise(1));
  }

  /** The next instant at which a text is to be sent. */
  static Optional<Instant> nextDue(Tx tx) {
    return DueQueries.next(tx, READY);
  }

  /** Until when no text is tried, because the network or the carrier failed one. */
  static Optional<Instant> pausedUntil(Tx tx, Instant now) {
    return DueQueries.one(tx, max(DISPATCH.DUE_AT), backingOff(now));
  }

  /** {@link #pausedUntil} for waits the carrier itself asked for. */
  static Optional<Instant> throttledUntil(Tx tx, Instant now) {
    return DueQueries.one(
        tx,
        max(DISPATCH.DUE_AT),
        backingOff(now).and(DISPATCH.ERROR_CODE.eq(SendOutcomes.THROTTLED)));
  }

  /** Texts whose next try waits because nothing could leave. */
  static List<Dispatch> offline(Tx tx, Instant now) {
    return tx.dsl()
        .selectFrom(DISPATCH)
        .where(backingOff(now).and(DISPATCH.ERROR_CODE.eq(SendTrouble.OFFLINE.code())))
        .fetch(DispatchRows::dispatch);
  }

  private static Condition backingOff(Instant now) {
    return TEXT.and(DISPATCH.STATE.eq(DispatchState.QUEUED.code()))
        .and(DISPATCH.ATTEMPTS.gt(0))
        .and(DISPATCH.ERROR_CODE.ne(""))
        .and(DISPATCH.DUE_AT.gt(now));
  }
}
