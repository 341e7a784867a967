package app.ringback.cadence;

import static app.ringback.store.schema.Tables.CADENCE;

import app.ringback.core.Change;
import app.ringback.store.Tx;
import app.ringback.store.schema.tables.records.CadenceRecord;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Versions of cadences in the book. Those an archive brought from another program are passed over.
 */
final class CadenceStore {

  private final String device;

  CadenceStore(String device) {
    this.device = device;
  }

  /** The newest version of each, removed ones too, in the order in which they were made. */
  List<Cadence> newest(Tx tx) {
    Map<UUID, Cadence> newest = new LinkedHashMap<>();
    tx.dsl()
        .selectFrom(CADENCE)
        .orderBy(CADENCE.LINEAGE_ID, CADENCE.VERSION, CADENCE.ID)
        .forEach(row -> cadence(row).ifPresent(cadence -> newest.put(cadence.lineage(), cadence)));
    return List.copyOf(newest.values());
  }

  Optional<Cadence> find(Tx tx, UUID id) {
    return tx.dsl()
        .selectFrom(CADENCE)
        .where(CADENCE.ID.eq(id))
        .fetchOptional()
        .flatMap(CadenceStore::cadence);
  }

  /** The ids of every version of a cadence. */
  List<UUID> versions(Tx tx, UUID lineage) {
    return tx.dsl()
        .select(CADENCE.ID)
        .from(CADENCE)
        .where(CADENCE.LINEAGE_ID.eq(lineage))
        .fetch(CADENCE.ID);
  }

  /** Stores a version, or what changed of it. */
  void put(Tx tx, Cadence cadence, Instant now) {
    CadenceRecord row = new CadenceRecord();
    row.setId(cadence.id());
    row.setLineageId(cadence.lineage());
    row.setName(cadence.name());
    row.setVersion(cadence.version());
    row.setRemoved(cadence.removed());
    row.setContentJson(PlanJson.write(cadence));
    row.setUpdatedAt(now);
    row.setDevice(device);
    tx.dsl().insertInto(CADENCE).set(row).onConflict(CADENCE.ID).doUpdate().set(row).execute();
    tx.afterCommit(new Change.LeadsChanged(Set.of()));
  }

  private static Optional<Cadence> cadence(CadenceRecord row) {
    return PlanJson.read(row.getContentJson())
        .filter(plan -> !plan.steps().isEmpty())
        .map(plan ->
            new Cadence(row.getId(), row.getLineageId(), row.getVersion(), row.getRemoved(), plan));
  }
}
