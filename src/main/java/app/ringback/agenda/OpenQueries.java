package app.ringback.agenda;

import static app.ringback.store.schema.Tables.NEXT_STEP;
import static app.ringback.store.schema.Tables.TOUCH;

import app.ringback.store.Tx;
import java.util.UUID;

/** Whether something is still to be done, and in which words. */
final class OpenQueries {

  private OpenQueries() {}

  static boolean touch(Tx tx, UUID id) {
    return tx.dsl().fetchExists(TOUCH, TOUCH.ID.eq(id).and(TOUCH.STATE.eq("planned")));
  }

  static boolean step(Tx tx, UUID id) {
    return tx.dsl().fetchExists(NEXT_STEP, NEXT_STEP.ID.eq(id).and(NEXT_STEP.OUTCOME.eq("open")));
  }

  /** The name of the template a planned touch is done with; empty without one. */
  static String template(Tx tx, UUID touch) {
    return tx.dsl()
        .select(TOUCH.TEMPLATE)
        .from(TOUCH)
        .where(TOUCH.ID.eq(touch))
        .fetchOptional(TOUCH.TEMPLATE)
        .orElse("");
  }
}
