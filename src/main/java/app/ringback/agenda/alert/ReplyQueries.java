package app.ringback.agenda.alert;

import static app.ringback.store.OneOf.oneOf;
import static app.ringback.store.schema.Tables.ACTIVITY;
import static app.ringback.store.schema.Tables.LEAD;
import static org.jooq.impl.DSL.coalesce;

import app.ringback.core.LeadId;
import app.ringback.core.Texts;
import app.ringback.settings.WorkTime;
import app.ringback.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Record;

/** Leads who wrote or called, and to whom nothing went out since. */
final class ReplyQueries {

  /** Who waits longer is the agenda's. */
  private static final Duration STILL_TOLD = Duration.ofDays(7);

  private ReplyQueries() {}

  static List<Cause> causes(Tx tx, Instant now, WorkTime work, int most) {
    Map<UUID, Record> waiting = new HashMap<>();
    tx.dsl()
        .select(LEAD.ID, LEAD.DISPLAY_NAME, LEAD.WAITING_SINCE)
        .from(LEAD)
        .where(
            LEAD.MERGED_INTO.isNull(),
            LEAD.WAITING_SINCE.gt(now.minus(STILL_TOLD)),
            LEAD.TEST.isFalse())
        .orderBy(LEAD.MERGED_INTO.desc(), LEAD.WAITING_SINCE.desc(), LEAD.ID.desc())
        .limit(most)
        .forEach(row -> waiting.put(row.get(LEAD.ID), row));
    if (waiting.isEmpty()) {
      return List.of();
    }
    List<Cause> causes = new ArrayList<>();
    newest(tx, now, waiting)
        .forEach((lead, entry) -> {
          // Somebody who was spoken to on the telephone waits for nobody.
          boolean talked =
              entry.get(ACTIVITY.KIND).equals("call")
                  && !entry.get(ACTIVITY.ANSWERED_BY).equals("none");
          Record known = waiting.get(lead);
          if (known != null && !talked) {
            causes.add(cause(known, entry, work));
          }
        });
    return causes;
  }

  /** What each of them wrote last, or their last call. */
  private static Map<UUID, Record> newest(Tx tx, Instant now, Map<UUID, Record> leads) {
    Map<UUID, Record> newest = new HashMap<>();
    tx.dsl()
        .select(
            ACTIVITY.ID,
            ACTIVITY.LEAD_ID,
            ACTIVITY.KIND,
            ACTIVITY.AT,
            ACTIVITY.SUBJECT,
            ACTIVITY.BODY,
            ACTIVITY.ANSWERED_BY,
            ACTIVITY.UPDATED_AT)
        .from(ACTIVITY)
        .where(
            oneOf(ACTIVITY.LEAD_ID, leads.keySet()),
            ACTIVITY.AT.gt(now.minus(STILL_TOLD)),
            ACTIVITY.DIRECTION.eq("in"),
            ACTIVITY.KIND.in("call", "text", "email"),
            coalesce(ACTIVITY.AUTOMATIC, false).isFalse())
        .orderBy(ACTIVITY.AT, ACTIVITY.ID)
        .forEach(row -> newest.put(row.get(ACTIVITY.LEAD_ID), row));
    return newest;
  }

  private static Cause cause(Record lead, Record entry, WorkTime work) {
    Instant at = entry.get(ACTIVITY.AT);
    Instant stored = entry.get(ACTIVITY.UPDATED_AT);
    String kind = entry.get(ACTIVITY.KIND);
    String words =
        kind.equals("email")
            ? Texts.firstOf(entry.get(ACTIVITY.SUBJECT), entry.get(ACTIVITY.BODY))
            : entry.get(ACTIVITY.BODY);
    return new Cause(
        new Cause.Key(AlertKind.REPLY, entry.get(ACTIVITY.ID), at),
        new LeadId(lead.get(LEAD.ID)),
        lead.get(LEAD.DISPLAY_NAME),
        kind,
        kind.equals("call") ? "" : Texts.cut(words.strip().replaceAll("\\s+", " "), 120),
        lead.get(LEAD.WAITING_SINCE),
        1,
        AlertSchedule.reply(stored.isAfter(at) ? stored : at, work),
        false);
  }
}
