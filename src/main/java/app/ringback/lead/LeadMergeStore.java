package app.ringback.lead;

import static app.ringback.store.schema.Tables.LEAD;
import static app.ringback.store.schema.Tables.LEAD_MERGE;

import app.ringback.core.Change;
import app.ringback.core.LeadId;
import app.ringback.store.Tx;
import app.ringback.store.schema.tables.records.LeadMergeRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** Which leads were merged by hand. A merge that was undone stays as history. */
public final class LeadMergeStore {

  public void add(Tx tx, LeadMerge merge) {
    tx.dsl()
        .insertInto(LEAD_MERGE)
        .set(LEAD_MERGE.ID, merge.id())
        .set(LEAD_MERGE.KEPT_ID, merge.kept().value())
        .set(LEAD_MERGE.ABSORBED_ID, merge.absorbed().value())
        .set(LEAD_MERGE.AT, merge.at())
        .execute();
  }

  public void undone(Tx tx, LeadMerge merge, Instant at) {
    tx.dsl()
        .update(LEAD_MERGE)
        .set(LEAD_MERGE.UNDONE_AT, at)
        .where(LEAD_MERGE.ID.eq(merge.id()))
        .execute();
  }

  /** Hides the absorbed lead behind the one it was merged into; shows it again when null. */
  public void hide(Tx tx, LeadId absorbed, @Nullable LeadId kept, Instant now) {
    tx.dsl()
        .update(LEAD)
        .set(LEAD.MERGED_INTO, kept == null ? null : kept.value())
        .set(LEAD.UPDATED_AT, now)
        .where(LEAD.ID.eq(absorbed.value()))
        .execute();
    tx.afterCommit(new Change.LeadsChanged(Set.of(absorbed)));
  }

  /** The standing merge that hid this lead. */
  public Optional<LeadMerge> standing(Tx tx, LeadId absorbed) {
    return standing(tx, LEAD_MERGE.ABSORBED_ID.eq(absorbed.value())).stream().findFirst();
  }

  /** The standing merges into this lead, oldest first. */
  public List<LeadMerge> into(Tx tx, LeadId kept) {
    return standing(tx, LEAD_MERGE.KEPT_ID.eq(kept.value()));
  }

  private static List<LeadMerge> standing(Tx tx, Condition which) {
    return tx.dsl()
        .selectFrom(LEAD_MERGE)
        .where(which)
        .and(LEAD_MERGE.UNDONE_AT.isNull())
        .orderBy(LEAD_MERGE.ID)
        .fetch(LeadMergeStore::merge);
  }

  private static LeadMerge merge(LeadMergeRecord row) {
    return new LeadMerge(
        row.getId(), new LeadId(row.getKeptId()), new LeadId(row.getAbsorbedId()), row.getAt());
  }
}
