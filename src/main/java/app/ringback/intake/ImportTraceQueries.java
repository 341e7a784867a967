package app.ringback.intake;

import static app.ringback.store.OneOf.oneOf;
import static app.ringback.store.schema.Tables.ACTIVITY;
import static app.ringback.store.schema.Tables.DISPATCH;
import static app.ringback.store.schema.Tables.DRAFT;
import static app.ringback.store.schema.Tables.KEPT_ROW;
import static app.ringback.store.schema.Tables.LEAD;
import static app.ringback.store.schema.Tables.LEAD_CHANGE;
import static app.ringback.store.schema.Tables.LEAD_MERGE;
import static app.ringback.store.schema.Tables.NEXT_STEP;
import static app.ringback.store.schema.Tables.RAW;
import static app.ringback.store.schema.Tables.TOUCH;

import app.ringback.core.ImportId;
import app.ringback.core.LeadId;
import app.ringback.store.Tx;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/** What an import left in the book, and who worked on it since. */
final class ImportTraceQueries {

  /** The leads the import created. */
  List<LeadId> created(Tx tx, ImportId id) {
    return tx.dsl()
        .select(LEAD.ID)
        .from(LEAD)
        .where(LEAD.IMPORT_ID.eq(id.value()))
        .orderBy(LEAD.ID)
        .fetch(row -> new LeadId(row.value1()));
  }

  /** The leads on whose fields or timelines the import left anything. */
  Set<LeadId> touched(Tx tx, ImportId id) {
    Set<LeadId> leads = new HashSet<>();
    addAll(tx, leads, ACTIVITY.LEAD_ID, ACTIVITY.IMPORT_ID.eq(id.value()));
    addAll(tx, leads, RAW.LEAD_ID, RAW.IMPORT_ID.eq(id.value()).and(RAW.LEAD_ID.isNotNull()));
    addAll(tx, leads, LEAD_CHANGE.LEAD_ID, LEAD_CHANGE.CAUSE_ID.eq(id.value()));
    return leads;
  }

  /** How many records the import brought to these leads, by source. */
  Map<String, Long> records(Tx tx, ImportId id, Collection<LeadId> leads) {
    return tx.dsl()
        .select(RAW.SOURCE, DSL.count())
        .from(RAW)
        .where(oneOf(RAW.LEAD_ID, keys(leads)))
        .and(RAW.IMPORT_ID.eq(id.value()))
        .groupBy(RAW.SOURCE)
        .fetchMap(row -> row.value1(), row -> row.value2().longValue());
  }

  /** Those of the leads that something other than this import has touched. */
  Set<LeadId> usedSince(Tx tx, ImportId id, Collection<LeadId> leads) {
    UUID[] ids = keys(leads);
    Set<LeadId> used = merged(tx, leads);
    addAll(tx, used, LEAD.ID, oneOf(LEAD.ID, ids).and(LEAD.TYPED_JSON.ne("[]")));
    addAll(
        tx,
        used,
        ACTIVITY.LEAD_ID,
        oneOf(ACTIVITY.LEAD_ID, ids)
            .and(ACTIVITY.IMPORT_ID.isNull().or(ACTIVITY.IMPORT_ID.ne(id.value()))));
    addAll(
        tx,
        used,
        LEAD_CHANGE.LEAD_ID,
        oneOf(LEAD_CHANGE.LEAD_ID, ids).and(LEAD_CHANGE.CAUSE_ID.ne(id.value())));
    addAll(tx, used, DISPATCH.LEAD_ID, oneOf(DISPATCH.LEAD_ID, ids));
    addAll(tx, used, DRAFT.LEAD_ID, oneOf(DRAFT.LEAD_ID, ids));
    // What a cadence only planned is no work anybody did.
    addAll(
        tx,
        used,
        TOUCH.LEAD_ID,
        oneOf(TOUCH.LEAD_ID, ids).and(TOUCH.STATE.notIn("planned", "canceled")));
    addAll(tx, used, NEXT_STEP.LEAD_ID, oneOf(NEXT_STEP.LEAD_ID, ids));
    addAll(tx, used, KEPT_ROW.LEAD_ID, oneOf(KEPT_ROW.LEAD_ID, ids));
    return used;
  }

  /** Those of the leads that are part of a merge by hand. */
  Set<LeadId> merged(Tx tx, Collection<LeadId> leads) {
    UUID[] ids = keys(leads);
    Set<LeadId> merged = new HashSet<>();
    Condition stands = LEAD_MERGE.UNDONE_AT.isNull();
    addAll(tx, merged, LEAD_MERGE.KEPT_ID, oneOf(LEAD_MERGE.KEPT_ID, ids).and(stands));
    addAll(tx, merged, LEAD_MERGE.ABSORBED_ID, oneOf(LEAD_MERGE.ABSORBED_ID, ids).and(stands));
    return merged;
  }

  private static void addAll(
      Tx tx, Set<LeadId> leads, TableField<?, UUID> lead, Condition condition) {
    tx.dsl()
        .selectDistinct(lead)
        .from(lead.getTable())
        .where(condition)
        .forEach(row -> leads.add(new LeadId(row.value1())));
  }

  private static UUID[] keys(Collection<LeadId> leads) {
    return leads.stream().map(LeadId::value).toArray(UUID[]::new);
  }
}
