package app.ringback.intake;

import static app.ringback.store.OneOf.oneOf;
import static app.ringback.store.schema.Tables.ARRIVAL;
import static app.ringback.store.schema.Tables.ENROLLMENT;
import static app.ringback.store.schema.Tables.TOUCH;

import app.ringback.core.LeadId;
import app.ringback.lead.Lead;
import app.ringback.store.BatchInsert;
import app.ringback.store.Tx;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * New leads whose source asks for a reaction. Noted in the transaction that stores the lead, so
 * that no reaction is forgotten in a crash; archives never note any.
 */
public final class ArrivalStore {

  /** Notes new leads that ask for a reaction. */
  void note(Tx tx, Collection<Lead> leads, Instant now) {
    BatchInsert.insert(
        tx.dsl(),
        ARRIVAL,
        List.of(ARRIVAL.LEAD_ID, ARRIVAL.AT),
        leads.stream().map(lead -> new Object[] {lead.id().value(), now}).toList());
  }

  /** Leads that are still to be started on their source's cadence, the oldest arrivals first. */
  public List<LeadId> forCadence(Tx tx, int limit) {
    return tx.dsl()
        .select(ARRIVAL.LEAD_ID)
        .from(ARRIVAL)
        .where(ARRIVAL.CADENCE.isTrue())
        .orderBy(ARRIVAL.CADENCE, ARRIVAL.AT)
        .limit(limit)
        .fetch(row -> new LeadId(row.value1()));
  }

  /** The decision about the cadence is made. */
  public void cadenceDone(Tx tx, LeadId lead) {
    tx.dsl()
        .update(ARRIVAL)
        .set(ARRIVAL.CADENCE, false)
        .where(ARRIVAL.LEAD_ID.eq(lead.value()))
        .execute();
  }

  /** Forgets leads that leave the book, and what their arrival started. */
  void delete(Tx tx, Collection<LeadId> leads) {
    List<UUID> ids = leads.stream().map(LeadId::value).toList();
    tx.dsl().deleteFrom(ARRIVAL).where(oneOf(ARRIVAL.LEAD_ID, ids)).execute();
    tx.dsl().deleteFrom(TOUCH).where(oneOf(TOUCH.LEAD_ID, ids)).execute();
    tx.dsl().deleteFrom(ENROLLMENT).where(oneOf(ENROLLMENT.LEAD_ID, ids)).execute();
  }
}
