package app.ringback.outbox;

import static app.ringback.store.schema.Tables.DISPATCH;

import app.ringback.core.Channel;
import app.ringback.store.Tx;
import java.time.Duration;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Counts what is in the outbox; read by the index of states, whatever was sent before. */
public final class OutboxGlanceQueries {

  /** What failed longer ago is told on its lead's timeline only. */
  private static final Duration FAILED_LATELY = Duration.ofDays(1);

  private OutboxGlanceQueries() {}

  public static OutboxGlance glance(Tx tx, Instant now) {
    Condition failed = OutboxPageQueries.failedSince(now.minus(FAILED_LATELY));
    Condition waiting = in(DispatchState.QUEUED, DispatchState.SENDING);
    Condition offline =
        in(DispatchState.QUEUED)
            .and(DISPATCH.CHANNEL.eq(Channel.TEXT.code()))
            .and(DISPATCH.ERROR_CODE.eq(SendTrouble.OFFLINE.code()));
    return new OutboxGlance(
        count(tx, waiting),
        count(tx, WaitingForUserQueries.BY_TIME),
        tx.dsl()
            .select(DSL.min(DISPATCH.DUE_AT))
            .from(DISPATCH)
            .where(WaitingForUserQueries.BY_TIME)
            .fetchOne(DSL.min(DISPATCH.DUE_AT)),
        count(tx, WaitingForUserQueries.MOVED.or(WaitingForUserQueries.FILTERED)),
        count(tx, in(DispatchState.UNKNOWN)),
        count(tx, failed),
        tx.dsl().fetchExists(DISPATCH, offline));
  }

  private static Condition in(DispatchState... states) {
    return DISPATCH.STATE.in(java.util.Arrays.stream(states).map(DispatchState::code).toList());
  }

  private static int count(Tx tx, Condition which) {
    return tx.dsl().fetchCount(DISPATCH, which);
  }
}
