package app.ringback.agenda.alert;

import static app.ringback.store.schema.Tables.ACTIVITY;
import static app.ringback.store.schema.Tables.LEAD;
import static app.ringback.store.schema.Tables.REACTION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import app.ringback.agenda.alert.Cause.Step;
import app.ringback.core.LeadId;
import app.ringback.core.Texts;
import app.ringback.lead.Stage;
import app.ringback.settings.WorkTime;
import app.ringback.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Select;

/** New leads: those nobody touched, with their SLA clock, and those only a machine answered yet. */
final class NewLeadQueries {

  /** A lead that a machine answered is news for so long. */
  static final Duration NEWS = Duration.ofMinutes(15);

  /** Deadlines longer past are the agenda's. */
  private static final Duration STILL_TOLD = Duration.ofDays(7);

  private static final Duration DAY = Duration.ofDays(1);

  private static final List<String> ACTIVE =
      Stream.of(Stage.NEW, Stage.WORKING, Stage.ENGAGED, Stage.BOOKED).map(Stage::code).toList();

  /** One who wrote or called is told of as a reply. */
  private static final Condition OPEN =
      LEAD.TEST.isFalse().and(LEAD.STAGE.in(ACTIVE)).and(LEAD.WAITING_SINCE.isNull());

  private static final Condition LISTED = LEAD.MERGED_INTO.isNull().and(OPEN);

  private NewLeadQueries() {}

  /**
   * Those whose deadline is close, ahead or past, and those that came last: no list of hundreds
   * hides a single one that came after it.
   *
   * @param most of each
   */
  static List<Cause> causes(Tx tx, Instant now, WorkTime work, int most) {
    Map<UUID, Cause> causes = new LinkedHashMap<>();
    Condition untouched = LISTED.and(LEAD.FIRST_TOUCH_AT.isNull());
    // Against the order of the index, which H2 then reads backwards.
    List<OrderField<?>> earliest =
        List.of(LEAD.MERGED_INTO.desc(), LEAD.FIRST_TOUCH_AT.desc(), LEAD.SLA_DUE_AT.asc());
    List<OrderField<?>> latest =
        List.of(LEAD.MERGED_INTO, LEAD.FIRST_TOUCH_AT, LEAD.SLA_DUE_AT.desc());
    Condition past =
        untouched.and(LEAD.SLA_DUE_AT.gt(now.minus(STILL_TOLD))).and(LEAD.SLA_DUE_AT.le(now));
    Stream.of(
            query(tx, untouched.and(LEAD.SLA_DUE_AT.gt(now)), earliest, most),
            query(tx, past, latest, most),
            cameLast(tx, now, most))
        .flatMap(Select::stream)
        .forEach(row -> causes.computeIfAbsent(row.get(LEAD.ID), any -> untouched(row, work)));
    Condition answered =
        LISTED
            .and(LEAD.FIRST_TOUCH_AT.gt(now.minus(NEWS)))
            .and(LEAD.SLA_DUE_AT.isNotNull())
            .and(LEAD.RECEIVED_AT.gt(now.minus(NEWS)))
            .and(notTouchedByHand());
    query(tx, answered, List.of(LEAD.MERGED_INTO, LEAD.FIRST_TOUCH_AT), most)
        .forEach(row ->
            causes.put(row.get(LEAD.ID), cause(row, List.of(new Step(known(row), Urgency.NEWS)))));
    return List.copyOf(causes.values());
  }

  /** Untouched leads of the past day, the last first. */
  static Select<? extends Record> cameLast(Tx tx, Instant now, int most) {
    // A plain question for merged ones would have H2 read all that nobody touched instead.
    Condition fresh =
        coalesce(LEAD.MERGED_INTO, LEAD.ID)
            .eq(LEAD.ID)
            .and(OPEN)
            .and(LEAD.FIRST_TOUCH_AT.isNull())
            .and(LEAD.SLA_DUE_AT.isNotNull())
            .and(LEAD.ARRIVED_AT.gt(now.minus(DAY)));
    return query(tx, fresh, List.of(LEAD.ARRIVED_AT.desc(), LEAD.ID.desc()), most);
  }

  private static Select<? extends Record> query(
      Tx tx, Condition which, List<OrderField<?>> order, int most) {
    return tx.dsl()
        .select(
            LEAD.ID,
            LEAD.DISPLAY_NAME,
            LEAD.SOURCE,
            LEAD.INTEREST,
            LEAD.ARRIVED_AT,
            LEAD.RECEIVED_AT,
            LEAD.SLA_DUE_AT,
            REACTION.CALL_STATE)
        .from(LEAD)
        .leftJoin(REACTION)
        .on(REACTION.LEAD_ID.eq(LEAD.ID))
        .where(which)
        .orderBy(order)
        .limit(most);
  }

  private static Condition notTouchedByHand() {
    return notExists(
        selectOne()
            .from(ACTIVITY)
            .where(
                ACTIVITY.LEAD_ID.eq(LEAD.ID),
                ACTIVITY.DIRECTION.eq("out"),
                coalesce(ACTIVITY.AUTOMATIC, false).isFalse(),
                ACTIVITY.STATUS.in("queued", "held", "sending", "sent", "delivered", "unknown")));
  }

  private static Cause untouched(Record row, WorkTime work) {
    return cause(
        row,
        AlertSchedule.newLead(
            row.get(LEAD.ARRIVED_AT), known(row), row.get(LEAD.SLA_DUE_AT), work));
  }

  private static Cause cause(Record row, List<Step> steps) {
    UUID id = row.get(LEAD.ID);
    Instant due = row.get(LEAD.SLA_DUE_AT);
    String about =
        Stream.of(row.get(LEAD.SOURCE), firstLine(row.get(LEAD.INTEREST)))
            .filter(text -> !text.isBlank())
            .reduce((one, other) -> one + " · " + other)
            .orElse("");
    return new Cause(
        new Cause.Key(AlertKind.NEW_LEAD, id, due),
        new LeadId(id),
        row.get(LEAD.DISPLAY_NAME),
        "",
        about,
        due,
        1,
        steps,
        "offered".equals(row.get(REACTION.CALL_STATE)));
  }

  private static Instant known(Record row) {
    return Objects.requireNonNullElse(row.get(LEAD.RECEIVED_AT), row.get(LEAD.ARRIVED_AT));
  }

  private static String firstLine(String text) {
    return Texts.cut(text.lines().findFirst().orElse("").strip(), 80);
  }
}
