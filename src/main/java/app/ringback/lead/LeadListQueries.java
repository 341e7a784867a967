package app.ringback.lead;

import static app.ringback.store.schema.Tables.LEAD;
import static app.ringback.store.schema.Tables.NEXT_STEP;
import static app.ringback.store.schema.Tables.TOUCH;

import app.ringback.core.Json;
import app.ringback.core.LeadId;
import app.ringback.store.Tx;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Reads the rows a list shows, a page at a time. */
final class LeadListQueries {

  private static final TypeReference<List<String>> LIST = new TypeReference<>() {};

  private LeadListQueries() {}

  /** The rows of the leads that still exist, in the order asked for. */
  static List<LeadRow> rows(Tx tx, Collection<LeadId> ids) {
    List<UUID> keys = ids.stream().map(LeadId::value).toList();
    Map<UUID, LeadRow.Due> due = due(tx, keys);
    Map<UUID, LeadRow> rows = new HashMap<>();
    tx.dsl()
        .select(
            LEAD.ID,
            LEAD.DISPLAY_NAME,
            LEAD.COMPANY,
            LEAD.SOURCE,
            LEAD.INTEREST,
            LEAD.OWNER,
            LEAD.STAGE,
            LEAD.REGION,
            LEAD.TIME_ZONE,
            LEAD.ARRIVED_AT,
            LEAD.SLA_DUE_AT,
            LEAD.FIRST_TOUCH_AT,
            LEAD.LAST_ACTIVITY_AT,
            LEAD.WAITING_SINCE,
            LEAD.UNREAD,
            LEAD.COMPLETENESS,
            LEAD.FLAGS_JSON,
            LEAD.NEEDS_LOOK,
            LEAD.TEST,
            LEAD.LAST_SNIPPET)
        .from(LEAD)
        .where(LEAD.ID.in(keys), LEAD.MERGED_INTO.isNull())
        .fetch()
        .forEach(row -> rows.put(row.get(LEAD.ID), row(row, due.get(row.get(LEAD.ID)))));
    List<LeadRow> ordered = new ArrayList<>(rows.size());
    for (UUID key : keys) {
      LeadRow row = rows.get(key);
      if (row != null) {
        ordered.add(row);
      }
    }
    return ordered;
  }

  private static LeadRow row(Record row, LeadRow.@Nullable Due due) {
    return new LeadRow(
        new LeadId(row.get(LEAD.ID)),
        row.get(LEAD.DISPLAY_NAME),
        row.get(LEAD.COMPANY),
        row.get(LEAD.SOURCE),
        row.get(LEAD.INTEREST),
        row.get(LEAD.OWNER),
        Stage.read(row.get(LEAD.STAGE)).orElse(Stage.NEW),
        row.get(LEAD.REGION),
        row.get(LEAD.TIME_ZONE),
        due,
        row.get(LEAD.ARRIVED_AT),
        row.get(LEAD.SLA_DUE_AT),
        row.get(LEAD.FIRST_TOUCH_AT),
        row.get(LEAD.LAST_ACTIVITY_AT),
        row.get(LEAD.WAITING_SINCE),
        row.get(LEAD.UNREAD),
        row.get(LEAD.COMPLETENESS),
        Json.read(row.get(LEAD.FLAGS_JSON), LIST),
        row.get(LEAD.NEEDS_LOOK),
        row.get(LEAD.TEST),
        row.get(LEAD.LAST_SNIPPET));
  }

  /** The earliest planned touch or open next step of each lead that has one. */
  private static Map<UUID, LeadRow.Due> due(Tx tx, List<UUID> leads) {
    Map<UUID, LeadRow.Due> due = new HashMap<>();
    tx.dsl()
        .select(TOUCH.LEAD_ID, TOUCH.CHANNEL, TOUCH.DUE_AT)
        .from(TOUCH)
        .where(TOUCH.LEAD_ID.in(leads), TOUCH.STATE.eq("planned"), TOUCH.PAUSED.isFalse())
        .forEach(row -> keepEarlier(due, row.value1(), true, row.value2(), row.value3()));
    tx.dsl()
        .select(NEXT_STEP.LEAD_ID, NEXT_STEP.KIND, NEXT_STEP.DUE_AT)
        .from(NEXT_STEP)
        .where(NEXT_STEP.LEAD_ID.in(leads), NEXT_STEP.OUTCOME.eq("open"))
        .forEach(row -> keepEarlier(due, row.value1(), false, row.value2(), row.value3()));
    return due;
  }

  private static void keepEarlier(
      Map<UUID, LeadRow.Due> due, UUID lead, boolean touch, String kind, Instant at) {
    LeadRow.Due known = due.get(lead);
    if (known == null || at.isBefore(known.at())) {
      due.put(lead, new LeadRow.Due(touch, kind, at));
    }
  }
}
