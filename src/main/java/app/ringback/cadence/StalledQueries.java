package app.ringback.cadence;

import static app.ringback.store.schema.Tables.ACTIVITY;
import static app.ringback.store.schema.Tables.LEAD;
import static app.ringback.store.schema.Tables.TOUCH;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import app.ringback.core.LeadId;
import app.ringback.lead.Stage;
import app.ringback.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * Leads that have stalled, as the pipeline clean-up rate counts them: not converted; every planned
 * touch done, canceled, skipped or missed, at least one done; a last touch at least 7 days back and
 * no response after it. Those that went dormant or lost already are cleaned up.
 */
public final class StalledQueries {

  private static final Duration QUIET = Duration.ofDays(7);
  private static final List<String> CHANNELS = List.of("call", "text", "email");

  private static final List<String> OPEN =
      List.of(Stage.NEW.code(), Stage.WORKING.code(), Stage.ENGAGED.code());

  private StalledQueries() {}

  /** A stalled lead and when it was last reached out to. */
  public record Stalled(LeadId lead, String name, String cadence, Instant lastTouch) {}

  /** The stalled leads, the longest quiet first. */
  public static List<Stalled> stalled(Tx tx, Instant now, int limit) {
    Condition mine = ACTIVITY.LEAD_ID.eq(LEAD.ID);
    Field<Instant> last =
        field(
            select(max(ACTIVITY.AT))
                .from(ACTIVITY)
                .where(mine, ACTIVITY.DIRECTION.eq("out"), ACTIVITY.KIND.in(CHANNELS))
                .and(ACTIVITY.STATUS.in("sent", "delivered")));
    Field<String> cadence =
        field(select(max(TOUCH.CADENCE)).from(TOUCH).where(TOUCH.LEAD_ID.eq(LEAD.ID)));
    return tx.dsl()
        .select(LEAD.ID, LEAD.DISPLAY_NAME, cadence, last)
        .from(LEAD)
        .where(LEAD.MERGED_INTO.isNull(), LEAD.STAGE.in(OPEN), LEAD.TEST.isFalse())
        .and(exists(selectOne().from(TOUCH).where(touch("done"))))
        .and(notExists(selectOne().from(TOUCH).where(touch("planned"))))
        .and(last.le(now.minus(QUIET)))
        .and(
            notExists(
                selectOne()
                    .from(ACTIVITY)
                    .where(mine, ACTIVITY.KIND.eq("stage"))
                    .and(ACTIVITY.STAGE_TO.in(Stage.BOOKED.code(), Stage.WON.code()))))
        .and(notExists(selectOne().from(ACTIVITY).where(mine, response(), ACTIVITY.AT.gt(last))))
        .orderBy(last, LEAD.ID)
        .limit(limit)
        .fetch(row ->
            new Stalled(
                new LeadId(row.value1()),
                row.value2(),
                row.value3() == null ? "" : row.value3(),
                row.value4()));
  }

  private static Condition touch(String state) {
    return TOUCH.LEAD_ID.eq(LEAD.ID).and(TOUCH.STATE.eq(state));
  }

  /** A call somebody answered is the touch and the response in one. */
  private static Condition response() {
    return ACTIVITY
        .DIRECTION
        .eq("in")
        .and(ACTIVITY.KIND.in(CHANNELS))
        .and(coalesce(ACTIVITY.AUTOMATIC, false).isFalse());
  }
}
