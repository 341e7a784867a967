package app.ringback.outbox;

import static app.ringback.store.schema.Tables.DISPATCH;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import app.ringback.core.Channel;
import app.ringback.core.DispatchId;
import app.ringback.store.Tx;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;

/**
 * Which mail goes next. One that has to be tried again holds back the later ones to the same lead,
 * so that these keep their order, and nobody else's.
 */
final class MailQueueQueries {

  private static final app.ringback.store.schema.tables.Dispatch EARLIER = DISPATCH.as("earlier");

  private static final Condition READY =
      DISPATCH
          .CHANNEL
          .eq(Channel.EMAIL.code())
          .and(WaitingForUserQueries.READY)
          .and(
              notExists(
                  selectOne()
                      .from(EARLIER)
                      .where(
                          EARLIER.LEAD_ID.eq(DISPATCH.LEAD_ID),
                          EARLIER.CHANNEL.eq(Channel.EMAIL.code()),
                          EARLIER.STATE.eq(DispatchState.QUEUED.code()),
                          EARLIER.ERROR_CODE.ne(""),
                          EARLIER
                              .CREATED_AT
                              .lt(DISPATCH.CREATED_AT)
                              .or(
                                  EARLIER
                                      .CREATED_AT
                                      .eq(DISPATCH.CREATED_AT)
                                      .and(EARLIER.ID.lt(DISPATCH.ID))))));

  private MailQueueQueries() {}

  /** The mail to be sent first of those that may go at {@code now}. */
  static Optional<DispatchId> due(Tx tx, Instant now) {
    return DueQueries.first(tx, READY, now);
  }

  /** The next instant at which a mail is to be sent. */
  static Optional<Instant> nextDue(Tx tx) {
    return DueQueries.next(tx, READY);
  }

  /** Until when no mail is tried, because the server could not be reached. */
  static Optional<Instant> offlineUntil(Tx tx, Instant now) {
    return DueQueries.one(
        tx,
        max(DISPATCH.DUE_AT),
        DISPATCH
            .CHANNEL
            .eq(Channel.EMAIL.code())
            .and(DISPATCH.STATE.eq(DispatchState.QUEUED.code()))
            .and(DISPATCH.ERROR_CODE.eq(SendTrouble.OFFLINE.code()))
            .and(DISPATCH.DUE_AT.gt(now)));
  }
}
