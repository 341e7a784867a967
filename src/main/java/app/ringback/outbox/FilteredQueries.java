package app.ringback.outbox;

import static app.ringback.store.schema.Tables.DISPATCH;

import app.ringback.core.Channel;
import app.ringback.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;

/** Texts that were taken for spam, and what came of the same words since. */
final class FilteredQueries {

  /** The code carriers give for it. */
  static final String CODE = "30007";

  /** What was spam longer ago may pass by now. */
  private static final Duration LATELY = Duration.ofDays(90);

  private static final Condition TEXT = DISPATCH.CHANNEL.eq(Channel.TEXT.code());

  private FilteredQueries() {}

  /** The filtered ones, newest first. */
  static List<Dispatch> filtered(Tx tx, Instant now) {
    return tx.dsl()
        .selectFrom(DISPATCH)
        .where(DISPATCH.STATE.eq(DispatchState.FAILED.code()))
        .and(DISPATCH.FINAL_AT.gt(now.minus(LATELY)))
        .and(TEXT)
        .and(DISPATCH.ERROR_CODE.eq(CODE))
        .orderBy(DISPATCH.FINAL_AT.desc())
        .fetch(DispatchRows::dispatch);
  }

  /** Whether a text with one of these bodies arrived after this instant. */
  static boolean arrivedSince(Tx tx, List<String> bodies, Instant then) {
    return tx.dsl()
        .fetchExists(
            DISPATCH,
            DISPATCH
                .STATE
                .eq(DispatchState.DELIVERED.code())
                .and(DISPATCH.FINAL_AT.gt(then))
                .and(TEXT)
                .and(DISPATCH.BODY.in(bodies)));
  }

  /** Automatic texts that wait. */
  static List<Dispatch> waiting(Tx tx) {
    return tx.dsl()
        .selectFrom(DISPATCH)
        .where(WaitingForUserQueries.READY)
        .and(TEXT)
        .and(DISPATCH.AUTOMATIC.isTrue())
        .fetch(DispatchRows::dispatch);
  }
}
