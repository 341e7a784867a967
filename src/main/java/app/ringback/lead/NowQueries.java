package app.ringback.lead;

import static app.ringback.store.schema.Tables.LEAD;
import static app.ringback.store.schema.Tables.NEXT_STEP;
import static app.ringback.store.schema.Tables.TOUCH;
import static org.jooq.impl.DSL.min;

import app.ringback.store.StoreFailure;
import app.ringback.store.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
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
    List<UUID> warm = new ArrayList<>();
    List<UUID> late = new ArrayList<>();
    readUntouched(tx, now.minus(STILL_WARM), warm, late);
    Set<UUID> ordered = new LinkedHashSet<>(warm.reversed());
    ordered.addAll(
        tx.dsl()
            .select(LEAD.ID)
            .from(LEAD)
            .where(LISTED.and(LEAD.WAITING_SINCE.gt(Instant.EPOCH)))
            .orderBy(LEAD.MERGED_INTO, LEAD.WAITING_SINCE, LEAD.ID)
            .fetch(LEAD.ID));
    ordered.addAll(dueBy(tx, now));
    ordered.addAll(late);
    ordered.addAll(
        tx.dsl()
            .select(LEAD.ID)
            .from(LEAD)
            .where(LISTED.and(LEAD.UNREAD.isTrue()))
            .orderBy(LEAD.MERGED_INTO, LEAD.UNREAD, LEAD.LAST_ACTIVITY_AT.desc(), LEAD.ID.desc())
            .fetch(LEAD.ID));
    return LeadIds.of(ordered);
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

  /** Untouched leads with an SLA clock, latest deadline first. */
  private static void readUntouched(Tx tx, Instant warmFrom, List<UUID> warm, List<UUID> late) {
    var query =
        tx.dsl()
            .select(LEAD.ID, LEAD.SLA_DUE_AT)
            .from(LEAD)
            .where(
                LISTED,
                LEAD.FIRST_TOUCH_AT.isNull(),
                LEAD.SLA_DUE_AT.gt(Instant.EPOCH),
                LEAD.STAGE.in(ACTIVE.stream().map(Stage::code).toList()))
            .orderBy(LEAD.MERGED_INTO, LEAD.FIRST_TOUCH_AT, LEAD.SLA_DUE_AT.desc());
    try (ResultSet rows = query.fetchResultSet()) {
      while (rows.next()) {
        boolean stillWarm = rows.getObject(2, OffsetDateTime.class).toInstant().isAfter(warmFrom);
        (stillWarm ? warm : late).add(rows.getObject(1, UUID.class));
      }
    } catch (SQLException e) {
      throw StoreFailure.from(e);
    }
  }
}
