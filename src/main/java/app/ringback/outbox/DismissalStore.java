package app.ringback.outbox;

import static app.ringback.store.schema.Tables.DISPATCH;

import app.ringback.core.Change;
import app.ringback.core.DispatchId;
import app.ringback.core.LeadId;
import app.ringback.store.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** Failed items that the user has put away. They stay on their lead's timeline. */
final class DismissalStore {

  private static final Condition FAILED = DISPATCH.STATE.eq(DispatchState.FAILED.code());

  private DismissalStore() {}

  /**
   * Puts away those that failed and lie in the outbox.
   *
   * @return those that were put away just now
   */
  static List<DispatchId> dismiss(Tx tx, Collection<DispatchId> items, Instant now) {
    return set(tx, items, DISPATCH.DISMISSED_AT.isNull(), now, now);
  }

  /**
   * Brings them back.
   *
   * @return those that were away
   */
  static List<DispatchId> bringBack(Tx tx, Collection<DispatchId> items, Instant now) {
    return set(tx, items, DISPATCH.DISMISSED_AT.isNotNull(), null, now);
  }

  private static List<DispatchId> set(
      Tx tx,
      Collection<DispatchId> items,
      Condition before,
      @Nullable Instant dismissedAt,
      Instant now) {
    List<DispatchId> done = new ArrayList<>();
    for (DispatchId id : items) {
      Condition which = DISPATCH.ID.eq(id.value()).and(FAILED).and(before);
      tx.dsl()
          .select(DISPATCH.LEAD_ID)
          .from(DISPATCH)
          .where(which)
          .fetchOptional(DISPATCH.LEAD_ID)
          .ifPresent(lead -> {
            tx.dsl()
                .update(DISPATCH)
                .set(DISPATCH.DISMISSED_AT, dismissedAt)
                .set(DISPATCH.UPDATED_AT, now)
                .where(which)
                .execute();
            tx.afterCommit(new Change.DispatchChanged(id, new LeadId(lead)));
            done.add(id);
          });
    }
    return done;
  }
}
