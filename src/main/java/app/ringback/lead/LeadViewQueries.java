package app.ringback.lead;

import static app.ringback.store.schema.Tables.LEAD;
import static org.jooq.impl.DSL.count;

import app.ringback.core.LeadId;
import app.ringback.store.StoreFailure;
import app.ringback.store.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.OrderField;
import org.jooq.ResultQuery;

/**
 * The SQL behind the lists. Each reads ordered ids from one covering index alone; H2 only sees that
 * an index is sorted as asked when the columns compared for equality stand in the ORDER BY too.
 */
final class LeadViewQueries {

  private static final Condition LISTED = LEAD.MERGED_INTO.isNull();

  private LeadViewQueries() {}

  /** The ids of a list that one index holds in order. */
  static LeadIds ids(Tx tx, SmartView view, int limit) {
    List<OrderField<?>> order = new ArrayList<>();
    order.add(LEAD.MERGED_INTO);
    Condition which =
        switch (view) {
          case NEW, BOOKED, DORMANT -> {
            order.add(LEAD.STAGE);
            yield LEAD.STAGE.eq(stageOf(view).code());
          }
          case NEEDS_LOOK -> {
            order.add(LEAD.NEEDS_LOOK);
            yield LEAD.NEEDS_LOOK.isTrue();
          }
          case REPLIED -> LEAD.WAITING_SINCE.gt(Instant.EPOCH);
          case ALL -> LISTED;
          case NOW, DUE, NO_STEP -> throw new IllegalArgumentException("Not one index: " + view);
        };
    if (view == SmartView.REPLIED) {
      order.addAll(List.of(LEAD.WAITING_SINCE, LEAD.ID));
    } else {
      order.addAll(List.of(LEAD.LAST_ACTIVITY_AT.desc(), LEAD.ID.desc()));
    }
    return collect(
        tx.dsl().select(LEAD.ID).from(LEAD).where(LISTED.and(which)).orderBy(order).limit(limit));
  }

  /** The ids of a saved view. */
  static LeadIds ids(Tx tx, LeadFilter filter, int limit) {
    return collect(
        tx.dsl()
            .select(LEAD.ID)
            .from(LEAD)
            .where(condition(filter))
            .orderBy(LEAD.MERGED_INTO, LEAD.LAST_ACTIVITY_AT.desc(), LEAD.ID.desc())
            .limit(limit));
  }

  /** Which of the leads meet the filter. */
  static Set<LeadId> kept(Tx tx, Collection<LeadId> leads, LeadFilter filter) {
    return tx.dsl()
        .select(LEAD.ID)
        .from(LEAD)
        .where(LEAD.ID.in(leads.stream().map(LeadId::value).toList()).and(condition(filter)))
        .fetchSet(row -> new LeadId(row.value1()));
  }

  static int size(Tx tx, LeadFilter filter) {
    return tx.dsl().fetchCount(LEAD, condition(filter));
  }

  /** The counts of the lists that {@link #ids(Tx, SmartView, int)} reads. */
  static Map<SmartView, Integer> counts(Tx tx) {
    Map<SmartView, Integer> counts = new EnumMap<>(SmartView.class);
    Map<String, Integer> stages =
        tx.dsl()
            .select(LEAD.STAGE, count())
            .from(LEAD)
            .where(LISTED)
            .groupBy(LEAD.MERGED_INTO, LEAD.STAGE)
            .fetchMap(LEAD.STAGE, count());
    for (SmartView view : List.of(SmartView.NEW, SmartView.BOOKED, SmartView.DORMANT)) {
      counts.put(view, stages.getOrDefault(stageOf(view).code(), 0));
    }
    counts.put(SmartView.ALL, stages.values().stream().mapToInt(Integer::intValue).sum());
    counts.put(
        SmartView.REPLIED,
        tx.dsl().fetchCount(LEAD, LISTED.and(LEAD.WAITING_SINCE.gt(Instant.EPOCH))));
    counts.put(
        SmartView.NEEDS_LOOK, tx.dsl().fetchCount(LEAD, LISTED.and(LEAD.NEEDS_LOOK.isTrue())));
    return counts;
  }

  static LeadIds collect(ResultQuery<?> query) {
    LeadIds.Builder ids = new LeadIds.Builder();
    each(query, ids::add);
    return ids.build();
  }

  /** Reads ids without making a jOOQ record of each, which would take most of the time. */
  static void each(ResultQuery<?> query, Consumer<UUID> reader) {
    try (ResultSet rows = query.fetchResultSet()) {
      while (rows.next()) {
        reader.accept(rows.getObject(1, UUID.class));
      }
    } catch (SQLException e) {
      throw StoreFailure.from(e);
    }
  }

  private static Stage stageOf(SmartView view) {
    return switch (view) {
      case NEW -> Stage.NEW;
      case BOOKED -> Stage.BOOKED;
      case DORMANT -> Stage.DORMANT;
      default -> throw new IllegalArgumentException("No stage: " + view);
    };
  }

  private static Condition condition(LeadFilter filter) {
    Condition which = LISTED;
    if (!filter.stages().isEmpty()) {
      which = which.and(LEAD.STAGE.in(filter.stages().stream().map(Stage::code).toList()));
    }
    if (!filter.source().isEmpty()) {
      which = which.and(LEAD.SOURCE.eq(filter.source()));
    }
    if (!filter.owner().isEmpty()) {
      which = which.and(LEAD.OWNER.eq(filter.owner()));
    }
    if (!filter.region().isEmpty()) {
      which = which.and(LEAD.REGION.eq(filter.region()));
    }
    if (!filter.text().isBlank()) {
      String text = filter.text().strip();
      which =
          which.and(
              LEAD.DISPLAY_NAME
                  .containsIgnoreCase(text)
                  .or(LEAD.COMPANY.containsIgnoreCase(text))
                  .or(LEAD.INTEREST.containsIgnoreCase(text)));
    }
    return which;
  }
}
