package app.ringback.lead;

import static app.ringback.store.schema.Tables.LEAD;
import static app.ringback.store.schema.Tables.NEXT_STEP;
import static app.ringback.store.schema.Tables.TOUCH;
import static org.jooq.impl.DSL.min;

import app.ringback.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.Record2;
import org.jooq.Result;

/**
 * Which leads need action now, most urgent first:
 *
 * <ol>
 *   <li>untouched ones whose SLA deadline is ahead or at most an hour past, by deadline: these can
 *       still be won by speed;
 *   <li>replies waiting, the longest wait first;
 *   <li>planned touches and next steps that are due, by the time they were due;
 *   <li>untouched ones whose deadline is longer past, the freshest first;
 *   <li>what is unread besides.
 * </ol>
 */
final class NowQueries {

  /** Stages in which an untouched lead is still worth its SLA clock. */
  static final Set<Stage> ACTIVE =
      EnumSet.of(Stage.NEW, Stage.WORKING, Stage.ENGAGED, Stage.BOOKED);

  /** How long past its deadline a lead can still be won by speed. */
  static final Duration STILL_WARM = Duration.ofHours(1);

  private static final Condition LISTED = LEAD.MERGED_INTO.isNull();

  private NowQueries() {}

  static LeadIds now(Tx tx, Instant now) {
    return now(tx, now, Integer.MAX_VALUE);
  }

  /** The first of them; kinds that cannot be among those are not read. */
  static LeadIds now(Tx tx, Instant now, int limit) {
    Instant warmFrom = now.minus(STILL_WARM);
    List<Supplier<Collection<UUID>>> kinds =
        List.of(
            () -> untouched(tx, LEAD.SLA_DUE_AT.gt(warmFrom), Integer.MAX_VALUE).reversed(),
            () -> waiting(tx, limit),
            () -> dueBy(tx, now),
            () ->
                untouched(
                    tx, LEAD.SLA_DUE_AT.gt(Instant.EPOCH).and(LEAD.SLA_DUE_AT.le(warmFrom)), limit),
            () -> unread(tx, limit));
    Set<UUID> ordered = new LinkedHashSet<>();
    for (Supplier<Collection<UUID>> kind : kinds) {
      if (ordered.size() < limit) {
        ordered.addAll(kind.get());
      }
    }
    return LeadIds.of(ordered).first(limit);
  }

  private static List<UUID> waiting(Tx tx, int limit) {
    return tx.dsl()
        .select(LEAD.ID)
        .from(LEAD)
        .where(LISTED.and(LEAD.WAITING_SINCE.gt(Instant.EPOCH)))
        .orderBy(LEAD.MERGED_INTO, LEAD.WAITING_SINCE, LEAD.ID)
        .limit(limit)
        .fetch(LEAD.ID);
  }

  private static List<UUID> unread(Tx tx, int limit) {
    return tx.dsl()
        .select(LEAD.ID)
        .from(LEAD)
        .where(LISTED.and(LEAD.UNREAD.isTrue()))
        .orderBy(LEAD.MERGED_INTO, LEAD.UNREAD, LEAD.LAST_ACTIVITY_AT.desc(), LEAD.ID.desc())
        .limit(limit)
        .fetch(LEAD.ID);
  }

  /** Leads with a planned touch or an open next step due by then, earliest first. */
  static Collection<UUID> dueBy(Tx tx, Instant then) {
    Result<Record2<UUID, Instant>> rows =
        tx.dsl()
            .select(TOUCH.LEAD_ID, min(TOUCH.DUE_AT))
            .from(TOUCH)
            .join(LEAD)
            .on(LEAD.ID.eq(TOUCH.LEAD_ID))
            .where(TOUCH.STATE.eq("planned"), TOUCH.PAUSED.isFalse(), TOUCH.DUE_AT.le(then), LISTED)
            .groupBy(TOUCH.LEAD_ID)
            .fetch();
    rows.addAll(
        tx.dsl()
            .select(NEXT_STEP.LEAD_ID, min(NEXT_STEP.DUE_AT))
            .from(NEXT_STEP)
            .join(LEAD)
            .on(LEAD.ID.eq(NEXT_STEP.LEAD_ID))
            .where(NEXT_STEP.OUTCOME.eq("open"), NEXT_STEP.DUE_AT.le(then), LISTED)
            .groupBy(NEXT_STEP.LEAD_ID)
            .fetch());
    TreeMap<Instant, List<UUID>> byTime = new TreeMap<>();
    for (Record2<UUID, Instant> row : rows) {
      byTime.computeIfAbsent(row.value2(), _ -> new ArrayList<>()).add(row.value1());
    }
    Set<UUID> ordered = new LinkedHashSet<>();
    byTime.values().forEach(ordered::addAll);
    return ordered;
  }

  /** Untouched leads with such a deadline, the latest first. */
  private static List<UUID> untouched(Tx tx, Condition deadline, int limit) {
    List<UUID> ids = new ArrayList<>();
    LeadViewQueries.each(
        tx.dsl()
            .select(LEAD.ID)
            .from(LEAD)
            .where(
                LISTED,
                LEAD.FIRST_TOUCH_AT.isNull(),
                deadline,
                LEAD.STAGE.in(ACTIVE.stream().map(Stage::code).toList()))
            .orderBy(LEAD.MERGED_INTO, LEAD.FIRST_TOUCH_AT, LEAD.SLA_DUE_AT.desc())
            .limit(limit),
        ids::add);
    return ids;
  }
}
