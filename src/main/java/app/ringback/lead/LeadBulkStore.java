package app.ringback.lead;

import static app.ringback.store.OneOf.oneOf;
import static app.ringback.store.schema.Tables.LEAD;
import static org.jooq.impl.DSL.noCondition;

import app.ringback.core.LeadId;
import app.ringback.store.Tx;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Leads by the thousand, for archives. Announces nothing: whoever moves that many does, once. */
public final class LeadBulkStore {

  private final LeadStore store;
  private final String device;

  public LeadBulkStore(LeadStore store, String device) {
    this.store = store;
    this.device = device;
  }

  /** Stores new leads as they are. */
  public void insert(Tx tx, Collection<Lead> leads, Instant now) {
    LeadRows rows = new LeadRows(tx.dsl(), device);
    leads.forEach(lead -> rows.add(lead, null, now));
    rows.insert();
  }

  /** The ids of all leads, merged ones too. */
  public Set<UUID> ids(Tx tx) {
    Set<UUID> ids = new HashSet<>();
    try (var rows = tx.dsl().select(LEAD.ID).from(LEAD).fetchSize(1000).fetchLazy()) {
      rows.forEach(row -> ids.add(row.value1()));
    }
    return ids;
  }

  /** The next leads in the order of their ids, at most {@code size}, after the one given. */
  public List<Lead> page(Tx tx, @Nullable UUID after, int size) {
    List<LeadId> ids =
        tx.dsl()
            .select(LEAD.ID)
            .from(LEAD)
            .where(after == null ? noCondition() : LEAD.ID.gt(after))
            .orderBy(LEAD.ID)
            .limit(size)
            .fetch(row -> new LeadId(row.value1()));
    return store.findAll(tx, ids);
  }

  /** The lead and every lead that was merged into it, directly or by way of others. */
  public Set<UUID> family(Tx tx, LeadId lead) {
    Set<UUID> family = new HashSet<>(Set.of(lead.value()));
    Set<UUID> found = family;
    while (!found.isEmpty()) {
      found =
          tx.dsl()
              .select(LEAD.ID)
              .from(LEAD)
              .where(oneOf(LEAD.MERGED_INTO, found.toArray(UUID[]::new)))
              .fetchSet(LEAD.ID);
      found.removeAll(family);
      family.addAll(found);
    }
    return family;
  }

  /** Into which leads these were merged; leads that were not are left out. */
  public Map<UUID, UUID> mergedInto(Tx tx, Collection<Lead> leads) {
    UUID[] ids = leads.stream().map(lead -> lead.id().value()).toArray(UUID[]::new);
    return tx.dsl()
        .select(LEAD.ID, LEAD.MERGED_INTO)
        .from(LEAD)
        .where(oneOf(LEAD.ID, ids).and(LEAD.MERGED_INTO.isNotNull()))
        .fetchMap(LEAD.ID, LEAD.MERGED_INTO);
  }

  /** Marks leads as merged into others. */
  public void setMergedInto(Tx tx, Map<UUID, UUID> merged) {
    new HashMap<>(merged)
        .forEach((absorbed, kept) ->
            tx.dsl()
                .update(LEAD)
                .set(LEAD.MERGED_INTO, kept)
                .where(LEAD.ID.eq(absorbed))
                .execute());
  }
}
