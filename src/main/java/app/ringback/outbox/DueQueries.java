package app.ringback.outbox;

import static app.ringback.store.schema.Tables.DISPATCH;
import static org.jooq.impl.DSL.min;

import app.ringback.core.DispatchId;
import app.ringback.store.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;

/** Which of the items that may leave is the first, and when the next may, whatever the channel. */
final class DueQueries {

  private DueQueries() {}

  /**
   * The item to leave first of those that may go at {@code now}, the longest due first.
   *
   * @param before what counts before the time an item is due
   */
  static Optional<DispatchId> first(Tx tx, Condition ready, Instant now, OrderField<?>... before) {
    List<OrderField<?>> order = new ArrayList<>(List.of(before));
    order.addAll(List.of(DISPATCH.DUE_AT, DISPATCH.CREATED_AT, DISPATCH.ID));
    return tx.dsl()
        .select(DISPATCH.ID)
        .from(DISPATCH)
        .where(ready.and(DISPATCH.DUE_AT.le(now)))
        .orderBy(order)
        .limit(1)
        .fetchOptional(DISPATCH.ID)
        .map(DispatchId::new);
  }

  /** When the next of them is due. */
  static Optional<Instant> next(Tx tx, Condition ready) {
    return one(tx, min(DISPATCH.DUE_AT), ready);
  }

  /** One time of the items for which this holds. */
  static Optional<Instant> one(Tx tx, Field<Instant> time, Condition condition) {
    return Optional.ofNullable(
        tx.dsl().select(time).from(DISPATCH).where(condition).fetchOne(time));
  }
}
