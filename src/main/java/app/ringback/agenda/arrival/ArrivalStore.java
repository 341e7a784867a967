package app.ringback.agenda.arrival;

import static app.ringback.store.schema.Tables.DISPATCH;
import static app.ringback.store.schema.Tables.IMPORT_RUN;
import static app.ringback.store.schema.Tables.LEAD;
import static app.ringback.store.schema.Tables.REACTION;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import app.ringback.core.DispatchId;
import app.ringback.core.ImportId;
import app.ringback.core.LeadId;
import app.ringback.core.Texts;
import app.ringback.store.Tx;
import app.ringback.store.schema.tables.records.ReactionRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** What became of new leads that are to be called or texted by themselves. */
final class ArrivalStore {

  /** As many as are decided about in a row. */
  private static final int PAGE = 100;

  private static final int WHY = 1000;

  /** A run that is longer under way was cut off. */
  private static final Duration LONGEST_RUN = Duration.ofHours(1);

  /**
   * A new lead.
   *
   * @param importId what brought it; null when it came alone
   * @param text what is decided about its text, see the table
   * @param call what is decided about its call
   */
  record Row(LeadId lead, @Nullable ImportId importId, Instant at, String text, String call) {}

  /** Leads about which something is undecided, oldest first; not before their import is over. */
  List<LeadId> undecided(Tx tx, Instant now) {
    return tx.dsl()
        .select(REACTION.LEAD_ID)
        .from(REACTION)
        .where(undecidedAt(now))
        .orderBy(REACTION.AT, REACTION.LEAD_ID)
        .limit(PAGE)
        .fetch(row -> new LeadId(row.value1()));
  }

  boolean hasUndecided(Tx tx, Instant now) {
    return tx.dsl().fetchExists(REACTION, undecidedAt(now));
  }

  private static Condition undecidedAt(Instant now) {
    Condition underWay =
        IMPORT_RUN
            .ID
            .eq(REACTION.IMPORT_ID)
            .and(IMPORT_RUN.STATE.in("running", "undoing"))
            .and(IMPORT_RUN.STARTED_AT.gt(now.minus(LONGEST_RUN)));
    return REACTION
        .TEXT_STATE
        .in("", "wanted")
        .or(REACTION.CALL_STATE.eq(""))
        .and(notExists(selectOne().from(IMPORT_RUN).where(underWay)));
  }

  Optional<Row> find(Tx tx, LeadId lead) {
    return tx.dsl()
        .selectFrom(REACTION)
        .where(REACTION.LEAD_ID.eq(lead.value()))
        .fetchOptional(ArrivalStore::row);
  }

  private static Row row(ReactionRecord row) {
    return new Row(
        new LeadId(row.getLeadId()),
        row.getImportId() == null ? null : new ImportId(row.getImportId()),
        row.getAt(),
        row.getTextState(),
        row.getCallState());
  }

  /** How many new leads the import brought that are to be answered by themselves. */
  int ofImport(Tx tx, ImportId importId) {
    return tx.dsl().fetchCount(REACTION, REACTION.IMPORT_ID.eq(importId.value()));
  }

  void text(
      Tx tx, LeadId lead, String state, @Nullable DispatchId dispatch, String why, Instant now) {
    tx.dsl()
        .update(REACTION)
        .set(REACTION.TEXT_STATE, state)
        .set(REACTION.TEXT_ID, dispatch == null ? null : dispatch.value())
        .set(REACTION.TEXT_WHY, Texts.cut(why, WHY))
        .set(REACTION.UPDATED_AT, now)
        .where(REACTION.LEAD_ID.eq(lead.value()))
        .execute();
  }

  void call(
      Tx tx, LeadId lead, String state, @Nullable DispatchId dispatch, String why, Instant now) {
    tx.dsl()
        .update(REACTION)
        .set(REACTION.CALL_STATE, state)
        .set(REACTION.CALL_ID, dispatch == null ? null : dispatch.value())
        .set(REACTION.CALL_WHY, Texts.cut(why, WHY))
        .set(REACTION.UPDATED_AT, now)
        .where(REACTION.LEAD_ID.eq(lead.value()))
        .execute();
  }

  /** Decides about a whole list for which the rep was asked. */
  void answerList(Tx tx, ImportId importId, String state, Instant now) {
    tx.dsl()
        .update(REACTION)
        .set(REACTION.TEXT_STATE, state)
        .set(REACTION.UPDATED_AT, now)
        .where(REACTION.IMPORT_ID.eq(importId.value()), REACTION.TEXT_STATE.eq("asked"))
        .execute();
  }

  /** The lead is gone: nothing is left to decide. */
  void forget(Tx tx, LeadId lead) {
    tx.dsl().deleteFrom(REACTION).where(REACTION.LEAD_ID.eq(lead.value())).execute();
  }

  /** A text that still waits although the lead was answered, or answered, in between. */
  record Overtaken(LeadId lead, DispatchId text) {}

  List<Overtaken> overtaken(Tx tx) {
    return tx.dsl()
        .select(REACTION.LEAD_ID, REACTION.TEXT_ID)
        .from(DISPATCH)
        .join(REACTION)
        .on(REACTION.TEXT_ID.eq(DISPATCH.ID))
        .join(LEAD)
        .on(LEAD.ID.eq(REACTION.LEAD_ID))
        .where(
            DISPATCH.STATE.in("queued", "held"),
            REACTION.TEXT_STATE.eq("queued"),
            LEAD.WAITING_SINCE
                .isNotNull()
                .or(LEAD.FIRST_TOUCH_AT.isNotNull())
                .or(LEAD.STAGE.in("won", "lost", "dormant"))
                .or(LEAD.MERGED_INTO.isNotNull()))
        .fetch(row -> new Overtaken(new LeadId(row.value1()), new DispatchId(row.value2())));
  }
}
