package app.ringback.outbox;

import static app.ringback.store.schema.Tables.DISPATCH;

import app.ringback.core.Channel;
import app.ringback.store.Tx;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;

/** What left, for whoever plays the people it went to. */
public final class SentItemQueries {

  private SentItemQueries() {}

  /** Items of a channel that left at this instant or later, oldest first. */
  public static List<Dispatch> since(Tx tx, Channel channel, Instant then) {
    return list(tx, left(channel).and(DISPATCH.SENT_AT.ge(then)));
  }

  /** Texts the carrier knows by this id: one at most. */
  public static List<Dispatch> texts(Tx tx, String providerId) {
    return list(tx, left(Channel.TEXT).and(DISPATCH.PROVIDER_ID.eq(providerId)));
  }

  private static Condition left(Channel channel) {
    return DISPATCH.CHANNEL.eq(channel.code()).and(DISPATCH.SENT_AT.isNotNull());
  }

  private static List<Dispatch> list(Tx tx, Condition condition) {
    return tx.dsl()
        .selectFrom(DISPATCH)
        .where(condition)
        .orderBy(DISPATCH.SENT_AT, DISPATCH.ID)
        .fetch(DispatchRows::dispatch);
  }
}
