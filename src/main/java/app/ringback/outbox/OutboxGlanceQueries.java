package app.ringback.outbox;

import static app.ringback.store.schema.Tables.DISPATCH;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import app.ringback.core.LeadId;
import app.ringback.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Counts what is in the outbox; read by the index of states, whatever was sent before. */
public final class OutboxGlanceQueries {

  /** What failed longer ago is told on its lead's timeline only. */
  private static final Duration FAILED_LATELY = Duration.ofDays(1);

  private static final Condition MOVED =
      in(DispatchState.HELD).and(DISPATCH.RULE.eq(Dispatch.MOVED));

  private static final Condition HELD =
      in(DispatchState.HELD).and(DISPATCH.RULE.ne(Dispatch.MOVED));

  private OutboxGlanceQueries() {}

  public static OutboxGlance glance(Tx tx, Instant now) {
    Condition failed = failedSince(now.minus(FAILED_LATELY));
    Condition waiting = in(DispatchState.QUEUED, DispatchState.SENDING);
    Condition offline =
        in(DispatchState.QUEUED).and(DISPATCH.ERROR_CODE.eq(SendTrouble.OFFLINE.code()));
    return new OutboxGlance(
        count(tx, waiting),
        count(tx, HELD),
        tx.dsl()
            .select(DSL.min(DISPATCH.DUE_AT))
            .from(DISPATCH)
            .where(HELD)
            .fetchOne(DSL.min(DISPATCH.DUE_AT)),
        count(tx, MOVED),
        count(tx, in(DispatchState.UNKNOWN)),
        count(tx, failed),
        tx.dsl().fetchExists(DISPATCH, offline),
        first(tx, List.of(in(DispatchState.UNKNOWN), failed, MOVED, HELD, waiting)));
  }

  private static @Nullable LeadId first(Tx tx, List<Condition> byNeed) {
    for (Condition each : byNeed) {
      Optional<LeadId> lead =
          tx.dsl()
              .select(DISPATCH.LEAD_ID)
              .from(DISPATCH)
              .where(each)
              .orderBy(DISPATCH.DUE_AT, DISPATCH.ID)
              .limit(1)
              .fetchOptional(DISPATCH.LEAD_ID)
              .map(LeadId::new);
      if (lead.isPresent()) {
        return lead.get();
      }
    }
    return null;
  }

  private static Condition failedSince(Instant then) {
    app.ringback.store.schema.tables.Dispatch retry = DISPATCH.as("retry");
    return in(DispatchState.FAILED)
        .and(DISPATCH.DUE_AT.gt(then))
        .and(
            notExists(
                selectOne()
                    .from(retry)
                    .where(retry.LEAD_ID.eq(DISPATCH.LEAD_ID), retry.PREVIOUS_ID.eq(DISPATCH.ID))));
  }

  private static Condition in(DispatchState... states) {
    return DISPATCH.STATE.in(java.util.Arrays.stream(states).map(DispatchState::code).toList());
  }

  private static int count(Tx tx, Condition which) {
    return tx.dsl().fetchCount(DISPATCH, which);
  }
}
