package app.ringback.outbox;

import static app.ringback.store.schema.Tables.DISPATCH;

import org.jooq.Condition;

/** Held items that wait for the user's word, not for an instant. */
final class WaitingForUserQueries {

  private static final Condition HELD = DISPATCH.STATE.eq(DispatchState.HELD.code());

  static final Condition MOVED = HELD.and(DISPATCH.RULE.eq(Dispatch.MOVED));

  static final Condition FILTERED = HELD.and(DISPATCH.RULE.eq(Dispatch.FILTERED));

  /** Held items that go by themselves when their time comes. */
  static final Condition BY_TIME = HELD.and(DISPATCH.RULE.notIn(Dispatch.MOVED, Dispatch.FILTERED));

  /** Waiting items, but for those the user must free. */
  static final Condition READY =
      DISPATCH
          .STATE
          .in(DispatchState.QUEUED.code(), DispatchState.HELD.code())
          .and(
              DISPATCH
                  .STATE
                  .ne(DispatchState.HELD.code())
                  .or(DISPATCH.RULE.notIn(Dispatch.MOVED, Dispatch.FILTERED)));

  private WaitingForUserQueries() {}
}
