package app.ringback.intake;

import static app.ringback.store.OneOf.oneOf;
import static app.ringback.store.schema.Tables.SOURCE_STATE;

import app.ringback.core.Change;
import app.ringback.core.LeadId;
import app.ringback.core.Texts;
import app.ringback.store.Tx;
import app.ringback.store.schema.tables.records.SourceStateRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What the sources brought and how they do, in the book. */
public final class SourceStateStore {

  private static final int ERROR = 4096;

  /**
   * What came of one source in one transaction.
   *
   * @param last the lead that came last
   */
  record Arrived(int leads, int resends, LeadId last) {

    Arrived plus(Arrived later) {
      return new Arrived(leads + later.leads, resends + later.resends, later.last);
    }
  }

  /** Every source that ever brought a lead or failed, by name. */
  public List<SourceState> all(Tx tx) {
    return tx.dsl()
        .selectFrom(SOURCE_STATE)
        .orderBy(SOURCE_STATE.NAME)
        .fetch(SourceStateStore::state);
  }

  public SourceState of(Tx tx, String source) {
    return tx.dsl()
        .selectFrom(SOURCE_STATE)
        .where(is(source))
        .fetchOptional(SourceStateStore::state)
        .orElseGet(() -> SourceState.none(source));
  }

  /** Notes leads in the transaction that stores them; that they came ends a failure. */
  void arrived(Tx tx, SourceKind kind, Map<String, Arrived> bySource, Instant now) {
    bySource.forEach((source, came) -> {
      // A file may name a source a row: one statement each, save for a source that is new.
      if (add(tx, kind, source, came, now) == 0) {
        make(tx, source);
        add(tx, kind, source, came, now);
      }
    });
  }

  private static int add(Tx tx, SourceKind kind, String source, Arrived came, Instant now) {
    return tx.dsl()
        .update(SOURCE_STATE)
        .set(SOURCE_STATE.KIND, kind.code())
        .set(SOURCE_STATE.LEADS, SOURCE_STATE.LEADS.plus(came.leads()))
        .set(SOURCE_STATE.RESENDS, SOURCE_STATE.RESENDS.plus(came.resends()))
        .set(SOURCE_STATE.LAST_LEAD_ID, came.last().value())
        .set(SOURCE_STATE.LAST_LEAD_AT, now)
        .where(is(source))
        .execute();
  }

  /**
   * Takes off what an undone import had brought.
   *
   * @param created leads that are gone, by source
   * @param records records whose originals are gone, by source; all but the created ones were
   *     resends
   */
  void takenBack(Tx tx, Map<String, Long> created, Map<String, Long> records) {
    records.forEach((source, all) -> {
      long leads = created.getOrDefault(source, 0L);
      tx.dsl()
          .update(SOURCE_STATE)
          .set(SOURCE_STATE.LEADS, atLeastNone(SOURCE_STATE.LEADS.minus(leads)))
          .set(SOURCE_STATE.RESENDS, atLeastNone(SOURCE_STATE.RESENDS.minus(all - leads)))
          .where(is(source))
          .execute();
    });
  }

  /** Those of the sources whose last lead is among these. */
  List<String> lastAmong(Tx tx, Collection<String> sources, Collection<LeadId> leads) {
    return tx.dsl()
        .select(SOURCE_STATE.NAME)
        .from(SOURCE_STATE)
        .where(oneOf(SOURCE_STATE.NAME, sources))
        .and(oneOf(SOURCE_STATE.LAST_LEAD_ID, leads.stream().map(LeadId::value).toList()))
        .fetch(row -> row.value1());
  }

  /** Says which lead a source brought last. */
  void last(Tx tx, String source, @Nullable LeadId lead, @Nullable Instant at) {
    tx.dsl()
        .update(SOURCE_STATE)
        .set(SOURCE_STATE.LAST_LEAD_ID, lead == null ? null : lead.value())
        .set(SOURCE_STATE.LAST_LEAD_AT, at)
        .where(is(source))
        .execute();
  }

  /** Forgets those of the sources that brought nothing and were told nothing. */
  void forgetEmpty(Tx tx, Collection<String> sources) {
    tx.dsl()
        .deleteFrom(SOURCE_STATE)
        .where(oneOf(SOURCE_STATE.NAME, sources))
        .and(SOURCE_STATE.LAST_LEAD_AT.isNull())
        .and(SOURCE_STATE.LAST_LOOK_AT.isNull())
        .and(SOURCE_STATE.ERROR_AT.isNull())
        .and(SOURCE_STATE.LEADS.plus(SOURCE_STATE.RESENDS).eq(0L))
        .execute();
  }

  /** Notes that the source was looked at and works. */
  public void worked(Tx tx, String source, Instant now) {
    make(tx, source);
    tx.dsl()
        .update(SOURCE_STATE)
        .set(SOURCE_STATE.LAST_LOOK_AT, now)
        .set(SOURCE_STATE.ERROR, "")
        .set(SOURCE_STATE.FAILURES, 0)
        .where(is(source))
        .execute();
    tx.afterCommit(new Change.SourcesChanged());
  }

  /**
   * Notes that something went wrong with the source.
   *
   * @param error what, a sentence for the rep
   */
  public void failed(Tx tx, String source, String error, Instant now) {
    make(tx, source);
    tx.dsl()
        .update(SOURCE_STATE)
        .set(SOURCE_STATE.ERROR, Texts.cut(error, ERROR))
        .set(SOURCE_STATE.ERROR_AT, now)
        .set(SOURCE_STATE.FAILURES, SOURCE_STATE.FAILURES.plus(1))
        .where(is(source))
        .execute();
    tx.afterCommit(new Change.SourcesChanged());
  }

  private static void make(Tx tx, String source) {
    tx.dsl()
        .mergeInto(SOURCE_STATE)
        .using(tx.dsl().selectOne())
        .on(is(source))
        .whenNotMatchedThenInsert(SOURCE_STATE.NAME)
        .values(source)
        .execute();
  }

  /**
   * What a count was before it was noted, as for leads older than that, is not known: never below
   * 0.
   */
  private static Field<Long> atLeastNone(Field<Long> count) {
    return DSL.greatest(count, DSL.inline(0L));
  }

  private static Condition is(String source) {
    return SOURCE_STATE.NAME.eq(source);
  }

  private static SourceState state(SourceStateRecord row) {
    return new SourceState(
        row.getName(),
        row.getKind(),
        row.getLeads(),
        row.getResends(),
        row.getLastLeadId() == null ? null : new LeadId(row.getLastLeadId()),
        row.getLastLeadAt(),
        row.getLastLookAt(),
        row.getError(),
        row.getErrorAt(),
        row.getFailures());
  }
}
