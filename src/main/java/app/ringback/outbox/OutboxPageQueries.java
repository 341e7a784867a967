package app.ringback.outbox;

import static app.ringback.store.schema.Tables.DISPATCH;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import app.ringback.store.Tx;
import app.ringback.store.schema.tables.records.DispatchRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.Select;

/**
 * The first items of each group of the outbox. Every query begins with one state, so that an index
 * finds them, whatever was sent before.
 */
final class OutboxPageQueries {

  /** As many as one looks through; the rest is counted. */
  static final int MOST = 100;

  /** What failed longer ago is told on its lead's timeline only. */
  static final Duration FAILED_LATELY = Duration.ofDays(7);

  private OutboxPageQueries() {}

  static List<Dispatch> first(Tx tx, OutboxGroup group, Instant now) {
    return select(tx.dsl(), group, now).fetch(DispatchRows::dispatch);
  }

  static int count(Tx tx, OutboxGroup group, Instant now) {
    return tx.dsl().fetchCount(DISPATCH, in(group, now));
  }

  /** What failed last comes first, of everything else what is due first. */
  static Select<DispatchRecord> select(DSLContext dsl, OutboxGroup group, Instant now) {
    // The state leads the order, too, as it does in the index: then no sorting is left to do.
    List<OrderField<?>> order =
        group == OutboxGroup.FAILED
            ? List.of(DISPATCH.STATE.desc(), DISPATCH.FINAL_AT.desc(), DISPATCH.ID.desc())
            : List.of(DISPATCH.STATE, DISPATCH.DUE_AT, DISPATCH.ID);
    return dsl.selectFrom(DISPATCH).where(in(group, now)).orderBy(order).limit(MOST);
  }

  private static Condition in(OutboxGroup group, Instant now) {
    return switch (group) {
      case UNKNOWN -> is(DispatchState.UNKNOWN);
      case FAILED -> failedSince(now.minus(FAILED_LATELY));
      case MOVED -> WaitingForUserQueries.MOVED;
      case FILTERED -> WaitingForUserQueries.FILTERED;
      case STUCK -> is(DispatchState.QUEUED).and(DISPATCH.ERROR_CODE.ne(""));
      case HELD -> WaitingForUserQueries.BY_TIME;
      case WAITING -> is(DispatchState.QUEUED).and(DISPATCH.ERROR_CODE.eq(""));
      case SENDING -> is(DispatchState.SENDING);
    };
  }

  /** What failed after this instant, was not tried again, and not put away by the user. */
  static Condition failedSince(Instant then) {
    app.ringback.store.schema.tables.Dispatch retry = DISPATCH.as("retry");
    return is(DispatchState.FAILED)
        .and(DISPATCH.FINAL_AT.gt(then))
        .and(
            notExists(
                selectOne()
                    .from(retry)
                    .where(retry.LEAD_ID.eq(DISPATCH.LEAD_ID), retry.PREVIOUS_ID.eq(DISPATCH.ID))))
        .and(DISPATCH.DISMISSED_AT.isNull());
  }

  private static Condition is(DispatchState state) {
    return DISPATCH.STATE.eq(state.code());
  }
}
