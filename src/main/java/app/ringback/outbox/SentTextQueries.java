package app.ringback.outbox;

import static app.ringback.store.schema.Tables.DISPATCH;

import app.ringback.core.Channel;
import app.ringback.store.Tx;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;

/** Texts that left, for whoever plays the people they went to. */
public final class SentTextQueries {

  private static final Condition LEFT =
      DISPATCH.CHANNEL.eq(Channel.TEXT.code()).and(DISPATCH.SENT_AT.isNotNull());

  private SentTextQueries() {}

  /** Those that left at this instant or later, oldest first. */
  public static List<Dispatch> since(Tx tx, Instant then) {
    return list(tx, LEFT.and(DISPATCH.SENT_AT.ge(then)));
  }

  /** Those the carrier knows by this id: one at most. */
  public static List<Dispatch> ofProviderId(Tx tx, String id) {
    return list(tx, LEFT.and(DISPATCH.PROVIDER_ID.eq(id)));
  }

  private static List<Dispatch> list(Tx tx, Condition condition) {
    return tx.dsl()
        .selectFrom(DISPATCH)
        .where(condition)
        .orderBy(DISPATCH.SENT_AT, DISPATCH.ID)
        .fetch(DispatchRows::dispatch);
  }
}
