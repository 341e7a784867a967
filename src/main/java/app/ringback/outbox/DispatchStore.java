package app.ringback.outbox;

import static app.ringback.store.schema.Tables.DISPATCH;

import app.ringback.core.Change;
import app.ringback.core.Channel;
import app.ringback.core.DispatchId;
import app.ringback.core.LeadId;
import app.ringback.store.Tx;
import app.ringback.store.schema.tables.records.DispatchRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** The outbox's table. */
public final class DispatchStore {

  private static final Condition WAITING =
      DISPATCH.STATE.in(DispatchState.QUEUED.code(), DispatchState.HELD.code());

  private final String device;

  public DispatchStore(String device) {
    this.device = device;
  }

  public void insert(Tx tx, Dispatch dispatch, Instant now) {
    tx.dsl().insertInto(DISPATCH).set(DispatchRows.record(dispatch, now, device)).execute();
    tx.afterCommit(new Change.DispatchChanged(dispatch.id(), dispatch.leadId()));
  }

  /**
   * Overwrites an item that is still as it was read, all but the lead it belongs to: that may have
   * been merged into another one meanwhile.
   *
   * @return the item as it now is
   * @throws IllegalStateException when the state may not follow on the one before, or when another
   *     writer moved the item on meanwhile
   */
  public Dispatch update(Tx tx, Dispatch before, Dispatch after, Instant now) {
    if (before.state() != after.state() && !before.state().mayBecome(after.state())) {
      throw new IllegalStateException(
          "An item that is " + before.state().code() + " cannot become " + after.state().code());
    }
    DispatchRecord row = DispatchRows.record(after, now, device);
    row.touched(DISPATCH.LEAD_ID, false);
    int updated =
        tx.dsl()
            .update(DISPATCH)
            .set(row)
            .where(DISPATCH.ID.eq(before.id().value()))
            .and(DISPATCH.STATE.eq(before.state().code()))
            .execute();
    if (updated != 1) {
      throw new IllegalStateException("The item was moved on by somebody else");
    }
    Dispatch stored = find(tx, after.id()).orElseThrow();
    tx.afterCommit(new Change.DispatchChanged(stored.id(), stored.leadId()));
    return stored;
  }

  public Optional<Dispatch> find(Tx tx, DispatchId id) {
    return tx.dsl()
        .selectFrom(DISPATCH)
        .where(DISPATCH.ID.eq(id.value()))
        .fetchOptional(DispatchRows::dispatch);
  }

  /** The item the carrier knows under this id. */
  Optional<Dispatch> byProviderId(Tx tx, String providerId) {
    return list(tx, DISPATCH.PROVIDER_ID.eq(providerId)).stream().findFirst();
  }

  /** All items of a lead, oldest first. */
  public List<Dispatch> ofLead(Tx tx, LeadId lead) {
    return list(tx, DISPATCH.LEAD_ID.eq(lead.value()));
  }

  /** All items in one of these states, oldest first. */
  public List<Dispatch> inState(Tx tx, Collection<DispatchState> states) {
    return list(tx, DISPATCH.STATE.in(codes(states)));
  }

  /** Whether an item of this id is here. */
  public boolean exists(Tx tx, DispatchId id) {
    return tx.dsl().fetchExists(DISPATCH, DISPATCH.ID.eq(id.value()));
  }

  /** Moves a merged lead's items to the one that was kept, or back. */
  public void moveLead(Tx tx, Collection<DispatchId> items, LeadId to, Instant now) {
    tx.dsl()
        .update(DISPATCH)
        .set(DISPATCH.LEAD_ID, to.value())
        .set(DISPATCH.UPDATED_AT, now)
        .where(DISPATCH.ID.in(items.stream().map(DispatchId::value).toList()))
        .execute();
  }

  /** Removes every item of these leads, as an erasure does. */
  public void delete(Tx tx, Collection<LeadId> leads) {
    tx.dsl()
        .deleteFrom(DISPATCH)
        .where(DISPATCH.LEAD_ID.in(leads.stream().map(LeadId::value).toList()))
        .execute();
  }

  /** Items that wait for this address, however its letters are cased. */
  List<Dispatch> waitingFor(Tx tx, String address) {
    return list(
        tx, WAITING.and(DSL.lower(DISPATCH.TO_ADDRESS).eq(address.toLowerCase(Locale.ROOT))));
  }

  /** Items in this state about which the carrier is to be asked at {@code now} or before. */
  List<Dispatch> toCheck(Tx tx, Channel channel, DispatchState state, Instant now) {
    return list(
        tx,
        DISPATCH
            .CHANNEL
            .eq(channel.code())
            .and(DISPATCH.STATE.eq(state.code()))
            .and(DISPATCH.CHECK_AT.le(now)));
  }

  /** The next instant at which the carrier is to be asked about something. */
  Optional<Instant> nextCheck(Tx tx, Channel channel) {
    Field<Instant> earliest = DSL.min(DISPATCH.CHECK_AT);
    return Optional.ofNullable(
        tx.dsl()
            .select(earliest)
            .from(DISPATCH)
            // Not "is not null": a range is read from the index, and most items are asked about no
            // more.
            .where(DISPATCH.CHECK_AT.gt(Instant.EPOCH).and(DISPATCH.CHANNEL.eq(channel.code())))
            .fetchOne(earliest));
  }

  /** Whether an item other than {@code self} is known to the carrier under this id. */
  boolean isClaimed(Tx tx, String providerId, DispatchId self) {
    return tx.dsl()
        .fetchExists(
            DISPATCH, DISPATCH.PROVIDER_ID.eq(providerId).and(DISPATCH.ID.ne(self.value())));
  }

  private static List<Dispatch> list(Tx tx, Condition condition) {
    return tx.dsl()
        .selectFrom(DISPATCH)
        .where(condition)
        .orderBy(DISPATCH.CREATED_AT, DISPATCH.ID)
        .fetch(DispatchRows::dispatch);
  }

  private static List<String> codes(Collection<DispatchState> states) {
    return states.stream().map(DispatchState::code).toList();
  }
}
