package app.ringback.agenda;

import static app.ringback.store.schema.Tables.ENROLLMENT;
import static app.ringback.store.schema.Tables.LEAD;
import static app.ringback.store.schema.Tables.NEXT_STEP;
import static app.ringback.store.schema.Tables.TOUCH;

import app.ringback.store.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;

/** What fell due between two moments and is still open. */
final class SpanQueries {

  private SpanQueries() {}

  /** Of each kind the earliest, at most so many; both ends count. */
  static List<Found> fellDue(Tx tx, Instant from, Instant to, int limit) {
    List<Found> found = new ArrayList<>();
    found.addAll(AgendaQueries.untouched(tx, within(LEAD.SLA_DUE_AT, from, to), limit));
    found.addAll(AgendaQueries.replies(tx, within(LEAD.WAITING_SINCE, from, to), limit));
    found.addAll(AgendaQueries.touches(tx, within(TOUCH.DUE_AT, from, to), limit));
    found.addAll(AgendaQueries.steps(tx, within(NEXT_STEP.DUE_AT, from, to), limit));
    found.addAll(AgendaQueries.reengagements(tx, within(ENROLLMENT.REENGAGE_AT, from, to), limit));
    return found;
  }

  private static Condition within(Field<Instant> time, Instant from, Instant to) {
    return time.ge(from).and(time.le(to));
  }

  /** The automatic touches that were to leave between two moments. */
  static Set<UUID> automatic(Tx tx, Instant from, Instant to) {
    return automatic(tx, within(TOUCH.DUE_AT, from, to));
  }

  /** Those of the touches that are still planned, later than then. */
  static int later(Tx tx, Set<UUID> touches, Instant then) {
    return automatic(tx, TOUCH.ID.in(touches).and(TOUCH.DUE_AT.gt(then))).size();
  }

  private static Set<UUID> automatic(Tx tx, Condition which) {
    return tx.dsl()
        .select(TOUCH.ID)
        .from(TOUCH)
        .where(TOUCH.STATE.eq("planned"), TOUCH.PAUSED.isFalse(), TOUCH.AUTOMATIC.isTrue(), which)
        .fetchSet(TOUCH.ID);
  }
}
