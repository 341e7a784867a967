package app.ringback.intake;

import static app.ringback.store.schema.Tables.ACTIVITY;
import static app.ringback.store.schema.Tables.DISPATCH;
import static app.ringback.store.schema.Tables.ENROLLMENT;
import static app.ringback.store.schema.Tables.KEPT_ROW;
import static app.ringback.store.schema.Tables.LEAD_MERGE_ROW;
import static app.ringback.store.schema.Tables.NEXT_STEP;
import static app.ringback.store.schema.Tables.OPT_OUT_QUESTION;
import static app.ringback.store.schema.Tables.RAW;
import static app.ringback.store.schema.Tables.TOUCH;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import app.ringback.core.ActivityId;
import app.ringback.core.LeadId;
import app.ringback.lead.LeadMerge;
import app.ringback.store.Tx;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.TableField;

/**
 * Moves everything that belongs to a lead (its timeline, originals, dispatches, planned touches,
 * next steps) to the lead it was merged into, and exactly that back. Drafts stay where they were
 * typed.
 */
final class MergedRowsStore {

  /** Marks the timeline entry a merge itself wrote. */
  private static final String ENTRY = "entry";

  private record Owned(
      TableField<?, UUID> id, TableField<?, UUID> lead, TableField<?, Instant> updatedAt) {

    String table() {
      return id.getTable() == null ? "" : id.getTable().getName();
    }
  }

  private static final List<Owned> OWNED =
      List.of(
          new Owned(ACTIVITY.ID, ACTIVITY.LEAD_ID, ACTIVITY.UPDATED_AT),
          new Owned(RAW.ID, RAW.LEAD_ID, RAW.UPDATED_AT),
          new Owned(DISPATCH.ID, DISPATCH.LEAD_ID, DISPATCH.UPDATED_AT),
          new Owned(TOUCH.ID, TOUCH.LEAD_ID, TOUCH.UPDATED_AT),
          new Owned(ENROLLMENT.ID, ENROLLMENT.LEAD_ID, ENROLLMENT.UPDATED_AT),
          new Owned(NEXT_STEP.ID, NEXT_STEP.LEAD_ID, NEXT_STEP.UPDATED_AT),
          new Owned(OPT_OUT_QUESTION.ID, OPT_OUT_QUESTION.LEAD_ID, OPT_OUT_QUESTION.UPDATED_AT),
          new Owned(KEPT_ROW.ID, KEPT_ROW.LEAD_ID, KEPT_ROW.UPDATED_AT));

  void move(Tx tx, LeadMerge merge, Instant now) {
    UUID absorbed = merge.absorbed().value();
    for (Owned owned : OWNED) {
      tx.dsl()
          .insertInto(
              LEAD_MERGE_ROW,
              LEAD_MERGE_ROW.MERGE_ID,
              LEAD_MERGE_ROW.TABLE_NAME,
              LEAD_MERGE_ROW.ROW_ID)
          .select(
              select(inline(merge.id()), inline(owned.table()), owned.id())
                  .from(owned.id().getTable())
                  .where(owned.lead().eq(absorbed)))
          .execute();
      give(tx, owned, merge.kept(), owned.lead().eq(absorbed), now);
    }
  }

  void moveBack(Tx tx, LeadMerge merge, Instant now) {
    for (Owned owned : OWNED) {
      give(
          tx,
          owned,
          merge.absorbed(),
          owned
              .id()
              .in(
                  select(LEAD_MERGE_ROW.ROW_ID)
                      .from(LEAD_MERGE_ROW)
                      .where(LEAD_MERGE_ROW.MERGE_ID.eq(merge.id()))
                      .and(LEAD_MERGE_ROW.TABLE_NAME.eq(owned.table()))),
          now);
    }
    tx.dsl()
        .deleteFrom(LEAD_MERGE_ROW)
        .where(LEAD_MERGE_ROW.MERGE_ID.eq(merge.id()))
        .and(LEAD_MERGE_ROW.TABLE_NAME.ne(ENTRY))
        .execute();
  }

  /** Remembers the entry that tells of the merge. */
  void noteEntry(Tx tx, LeadMerge merge, ActivityId entry) {
    tx.dsl()
        .insertInto(LEAD_MERGE_ROW)
        .set(LEAD_MERGE_ROW.MERGE_ID, merge.id())
        .set(LEAD_MERGE_ROW.TABLE_NAME, ENTRY)
        .set(LEAD_MERGE_ROW.ROW_ID, entry.value())
        .execute();
  }

  /** Forgets, and answers, the entries that told of the merge. */
  List<ActivityId> takeEntries(Tx tx, LeadMerge merge) {
    Condition mine =
        LEAD_MERGE_ROW.MERGE_ID.eq(merge.id()).and(LEAD_MERGE_ROW.TABLE_NAME.eq(ENTRY));
    List<ActivityId> entries =
        tx.dsl()
            .select(LEAD_MERGE_ROW.ROW_ID)
            .from(LEAD_MERGE_ROW)
            .where(mine)
            .fetch(row -> new ActivityId(row.value1()));
    tx.dsl().deleteFrom(LEAD_MERGE_ROW).where(mine).execute();
    return entries;
  }

  private static void give(Tx tx, Owned owned, LeadId to, Condition which, Instant now) {
    tx.dsl()
        .update(owned.id().getTable())
        .set(owned.lead(), to.value())
        .set(owned.updatedAt(), now)
        .where(which)
        .execute();
  }
}
