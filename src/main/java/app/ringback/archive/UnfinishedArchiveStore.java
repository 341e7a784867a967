package app.ringback.archive;

import static app.ringback.store.OneOf.oneOf;
import static app.ringback.store.schema.Tables.ACTIVITY;
import static app.ringback.store.schema.Tables.BOOK;
import static app.ringback.store.schema.Tables.DISPATCH;
import static app.ringback.store.schema.Tables.ENROLLMENT;
import static app.ringback.store.schema.Tables.LEAD;
import static app.ringback.store.schema.Tables.NEXT_STEP;
import static app.ringback.store.schema.Tables.RAW;
import static app.ringback.store.schema.Tables.TOUCH;
import static org.jooq.impl.DSL.noCondition;

import app.ringback.store.Transactions;
import app.ringback.store.Tx;
import app.ringback.timeline.media.MediaStore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * Remembers that an archive is being taken in, and takes away what came of one that was cut off:
 * rows whose lead had not been stored yet. Leads that had been are complete and stay.
 */
public final class UnfinishedArchiveStore {

  private static final String MARK = "archive-import";
  private static final int PAGE = 1000;

  private UnfinishedArchiveStore() {}

  static void begin(Tx tx) {
    if (!isUnfinished(tx)) {
      tx.dsl().insertInto(BOOK).set(BOOK.NAME, MARK).set(BOOK.CONTENT, "begun").execute();
    }
  }

  static void finish(Tx tx) {
    tx.dsl().deleteFrom(BOOK).where(BOOK.NAME.eq(MARK)).execute();
  }

  private static boolean isUnfinished(Tx tx) {
    return tx.dsl().fetchExists(BOOK, BOOK.NAME.eq(MARK));
  }

  /** Mends the book after a cut; to be called before anything else uses it. */
  public static void mend(Transactions transactions) {
    if (!transactions.read(UnfinishedArchiveStore::isUnfinished)) {
      return;
    }
    remove(transactions, ACTIVITY, ACTIVITY.ID, ACTIVITY.LEAD_ID);
    transactions.run(MediaStore::deleteLost);
    remove(transactions, RAW, RAW.ID, RAW.LEAD_ID);
    remove(transactions, TOUCH, TOUCH.ID, TOUCH.LEAD_ID);
    remove(transactions, ENROLLMENT, ENROLLMENT.ID, ENROLLMENT.LEAD_ID);
    remove(transactions, NEXT_STEP, NEXT_STEP.ID, NEXT_STEP.LEAD_ID);
    remove(transactions, DISPATCH, DISPATCH.ID, DISPATCH.LEAD_ID);
    transactions.run(UnfinishedArchiveStore::finish);
  }

  private static void remove(
      Transactions transactions, Table<?> table, Field<UUID> id, Field<UUID> lead) {
    UUID after = null;
    do {
      UUID from = after;
      after = transactions.write(tx -> removePage(tx, table, id, lead, from));
    } while (after != null);
  }

  /** Removes what has no lead among the next rows; answers the last id looked at, if any. */
  private static @Nullable UUID removePage(
      Tx tx, Table<?> table, Field<UUID> id, Field<UUID> lead, @Nullable UUID after) {
    var rows =
        tx.dsl()
            .select(id, lead)
            .from(table)
            .where(after == null ? noCondition() : id.gt(after))
            .orderBy(id)
            .limit(PAGE)
            .fetch();
    if (rows.isEmpty()) {
      return null;
    }
    Set<UUID> leads = new HashSet<>(rows.getValues(lead));
    leads.remove(null);
    leads.removeAll(
        tx.dsl()
            .select(LEAD.ID)
            .from(LEAD)
            .where(oneOf(LEAD.ID, leads.toArray(UUID[]::new)))
            .fetchSet(LEAD.ID));
    List<UUID> orphans = new ArrayList<>();
    rows.forEach(row -> {
      if (leads.contains(row.value2())) {
        orphans.add(row.value1());
      }
    });
    if (!orphans.isEmpty()) {
      tx.dsl().deleteFrom(table).where(oneOf(id, orphans.toArray(UUID[]::new))).execute();
    }
    return rows.getLast().value1();
  }
}
