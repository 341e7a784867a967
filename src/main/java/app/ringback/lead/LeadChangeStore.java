package app.ringback.lead;

import static app.ringback.store.OneOf.oneOf;
import static app.ringback.store.schema.Tables.LEAD_CHANGE;

import app.ringback.core.Id;
import app.ringback.core.IdSource;
import app.ringback.core.Json;
import app.ringback.core.LeadId;
import app.ringback.store.BatchInsert;
import app.ringback.store.Tx;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What imports and merges changed on leads that were there before, so that it can be undone. */
public final class LeadChangeStore {

  private final IdSource ids;

  public LeadChangeStore(IdSource ids) {
    this.ids = ids;
  }

  /** A lead before and after one change. */
  public record Changed(Lead before, Lead after) {}

  private record Row(LeadId lead, ObjectNode before, ObjectNode after) {}

  /** Notes what the import or merge {@code cause} changed. */
  public void add(Tx tx, UUID cause, Collection<Changed> changes, Instant at) {
    List<Object[]> rows = new ArrayList<>();
    for (Changed change : changes) {
      ObjectNode before = LeadSnapshot.difference(change.before(), change.after());
      ObjectNode after = LeadSnapshot.difference(change.after(), change.before());
      if (!before.isEmpty() || !after.isEmpty()) {
        rows.add(
            new Object[] {
              ids.next(),
              cause,
              change.after().id().value(),
              at,
              Json.write(before),
              Json.write(after)
            });
      }
    }
    BatchInsert.insert(tx.dsl(), LEAD_CHANGE, List.of(LEAD_CHANGE.fields()), rows);
  }

  /**
   * Takes back what {@code cause} changed on these leads, newest change first, and forgets it.
   *
   * @return the leads as they are to be stored now
   */
  public List<Lead> takeBack(Tx tx, UUID cause, Collection<Lead> leads) {
    Map<UUID, Lead> now = new LinkedHashMap<>();
    leads.forEach(lead -> now.put(lead.id().value(), lead));
    List<UUID> keys = List.copyOf(now.keySet());
    var mine = LEAD_CHANGE.CAUSE_ID.eq(cause).and(oneOf(LEAD_CHANGE.LEAD_ID, keys));
    List<Row> rows =
        tx.dsl()
            .selectFrom(LEAD_CHANGE)
            .where(mine)
            .orderBy(LEAD_CHANGE.ID.desc())
            .fetch(row ->
                new Row(
                    new LeadId(row.getLeadId()),
                    (ObjectNode) Json.tree(row.getBeforeJson()),
                    (ObjectNode) Json.tree(row.getAfterJson())));
    for (Row row : rows) {
      now.computeIfPresent(
          row.lead().value(), (id, lead) -> LeadSnapshot.takeBack(lead, row.before(), row.after()));
    }
    tx.dsl().deleteFrom(LEAD_CHANGE).where(mine).execute();
    return List.copyOf(now.values());
  }

  /** The leads that {@code cause} changed, in a stable order. */
  public List<LeadId> changedBy(Tx tx, UUID cause) {
    return tx.dsl()
        .selectDistinct(LEAD_CHANGE.LEAD_ID)
        .from(LEAD_CHANGE)
        .where(LEAD_CHANGE.CAUSE_ID.eq(cause))
        .orderBy(LEAD_CHANGE.LEAD_ID)
        .fetch(row -> new LeadId(row.value1()));
  }

  /** Forgets all that was noted about these leads, which are no more. */
  public void forget(Tx tx, Collection<? extends Id> leads) {
    tx.dsl()
        .deleteFrom(LEAD_CHANGE)
        .where(oneOf(LEAD_CHANGE.LEAD_ID, leads.stream().map(Id::value).toList()))
        .execute();
  }
}
