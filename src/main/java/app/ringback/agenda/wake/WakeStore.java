package app.ringback.agenda.wake;

import static app.ringback.store.schema.Tables.POLL;
import static app.ringback.store.schema.Tables.WAKE;
import static org.jooq.impl.DSL.max;

import app.ringback.core.Change;
import app.ringback.core.IdSource;
import app.ringback.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The wakes of this book. They are kept: whatever fell into one is never told of by itself. */
public final class WakeStore {

  /** What woke longer ago is no news any more; the agenda lists what came of it. */
  private static final Duration NEWS = Duration.ofDays(1);

  private final IdSource ids;

  public WakeStore(IdSource ids) {
    this.ids = ids;
  }

  public Wake note(Tx tx, Jump jump) {
    Wake wake =
        new Wake(
            ids.next(),
            jump.kind(),
            jump.from(),
            jump.to(),
            jump.zoneBefore().getId(),
            jump.zoneAfter().getId(),
            0);
    tx.dsl()
        .insertInto(WAKE)
        .set(WAKE.ID, wake.id())
        .set(WAKE.KIND, wake.kind().code())
        .set(WAKE.FROM_AT, wake.from())
        .set(WAKE.TO_AT, wake.to())
        .set(WAKE.ZONE_BEFORE, wake.zoneBefore())
        .set(WAKE.ZONE_AFTER, wake.zoneAfter())
        .execute();
    tx.afterCommit(new Change.Woke());
    return wake;
  }

  public void replanned(Tx tx, UUID wake, int touches) {
    tx.dsl().update(WAKE).set(WAKE.REPLANNED, touches).where(WAKE.ID.eq(wake)).execute();
    tx.afterCommit(new Change.Woke());
  }

  /** Those of the last day that the rep is not done with, the earliest first. */
  public List<Wake> open(Tx tx, Instant now) {
    return tx.dsl()
        .selectFrom(WAKE)
        .where(WAKE.HANDLED_AT.isNull(), WAKE.TO_AT.gt(now.minus(NEWS)))
        .orderBy(WAKE.HANDLED_AT, WAKE.FROM_AT, WAKE.ID)
        .fetch(row ->
            new Wake(
                row.getId(),
                WakeKind.read(row.getKind()).orElse(WakeKind.SLEPT),
                row.getFromAt(),
                row.getToAt(),
                row.getZoneBefore(),
                row.getZoneAfter(),
                row.getReplanned()));
  }

  public void handled(Tx tx, Collection<UUID> wakes, Instant now) {
    tx.dsl().update(WAKE).set(WAKE.HANDLED_AT, now).where(WAKE.ID.in(wakes)).execute();
    tx.afterCommit(new Change.Woke());
  }

  public void reopen(Tx tx, Collection<UUID> wakes) {
    tx.dsl().update(WAKE).set(WAKE.HANDLED_AT, (Instant) null).where(WAKE.ID.in(wakes)).execute();
    tx.afterCommit(new Change.Woke());
  }

  /**
   * Whether a moment fell into a time in which nobody was at work. What was due then is told of on
   * the card of that wake, and by nothing else.
   */
  public boolean covers(Tx tx, Instant moment) {
    return tx.dsl()
        .fetchExists(
            WAKE,
            WAKE.TO_AT
                .ge(moment)
                .and(WAKE.FROM_AT.lt(moment))
                .and(WAKE.KIND.eq(WakeKind.SLEPT.code())));
  }

  /** When somebody was last heard to be at work, by the accounts that were asked for news. */
  public Optional<Instant> lastAwake(Tx tx) {
    return tx.dsl().select(max(POLL.LAST_SUCCESS_AT)).from(POLL).fetchOptional(0, Instant.class);
  }
}
