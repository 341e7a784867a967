package app.ringback.timeline;

import static app.ringback.store.schema.Tables.ACTIVITY;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.noCondition;

import app.ringback.store.Tx;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** Timelines by the thousand, for archives. Announces nothing: whoever moves that many does. */
public final class TimelineBulkStore {

  private final String device;

  public TimelineBulkStore(String device) {
    this.device = device;
  }

  /** Stores entries as they are. */
  public void insert(Tx tx, Collection<Activity> activities, Instant now) {
    ActivityRows.insert(tx.dsl(), activities, null, now, device);
  }

  /** Which of the ids are in the book. */
  public Set<UUID> present(Tx tx, Collection<UUID> ids) {
    return tx.dsl()
        .select(ACTIVITY.ID)
        .from(ACTIVITY)
        .where(ACTIVITY.ID.eq(any(ids.toArray(UUID[]::new))))
        .fetchSet(ACTIVITY.ID);
  }

  /**
   * The next entries in the order of their ids, at most {@code size}, after the one given.
   *
   * @param leads whose, null for everybody's
   */
  public List<Activity> page(
      Tx tx, @Nullable UUID after, int size, @Nullable Collection<UUID> leads) {
    Condition mine =
        leads == null ? noCondition() : ACTIVITY.LEAD_ID.eq(any(leads.toArray(UUID[]::new)));
    return tx.dsl()
        .selectFrom(ACTIVITY)
        .where(after == null ? mine : mine.and(ACTIVITY.ID.gt(after)))
        .orderBy(ACTIVITY.ID)
        .limit(size)
        .fetch(ActivityRows::activity);
  }
}
