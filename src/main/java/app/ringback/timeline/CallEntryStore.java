package app.ringback.timeline;

import static app.ringback.store.schema.Tables.ACTIVITY;

import app.ringback.core.ActivityId;
import app.ringback.core.Change;
import app.ringback.core.Json;
import app.ringback.core.LeadId;
import app.ringback.store.Tx;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What becomes known of a call only after its entry was made: its length, and how it went. */
public final class CallEntryStore {

  /** Name of the field that keeps the rep's word for how a call went, in archives too. */
  public static final String OUTCOME = "outcome";

  private static final TypeReference<Map<String, JsonNode>> EXTRA = new TypeReference<>() {};

  private final TimelineStore timelines;
  private final String device;

  public CallEntryStore(TimelineStore timelines, String device) {
    this.timelines = timelines;
    this.device = device;
  }

  /**
   * Puts down how a call ended.
   *
   * @param answeredBy {@code human, machine, none}; left as it was when empty
   * @param seconds null when it is not known
   * @param cost decimal text; left as it was when empty
   */
  public void ended(
      Tx tx,
      ActivityId entry,
      LeadId lead,
      String answeredBy,
      @Nullable Double seconds,
      String cost,
      Instant now) {
    var update =
        tx.dsl().update(ACTIVITY).set(ACTIVITY.UPDATED_AT, now).set(ACTIVITY.DEVICE, device);
    if (!answeredBy.isEmpty()) {
      update = update.set(ACTIVITY.ANSWERED_BY, answeredBy);
    }
    if (seconds != null) {
      update = update.set(ACTIVITY.SECONDS, seconds);
    }
    if (!cost.isEmpty()) {
      update = update.set(ACTIVITY.COST, cost);
    }
    update.where(ACTIVITY.ID.eq(entry.value())).execute();
    changed(tx, lead);
  }

  /** Puts down how long the lead spoke, in seconds. */
  public void talked(Tx tx, ActivityId entry, LeadId lead, double leadSeconds, Instant now) {
    tx.dsl()
        .update(ACTIVITY)
        .set(ACTIVITY.LEAD_TALK_SECONDS, leadSeconds)
        .set(ACTIVITY.UPDATED_AT, now)
        .set(ACTIVITY.DEVICE, device)
        .where(ACTIVITY.ID.eq(entry.value()))
        .execute();
    changed(tx, lead);
  }

  /**
   * Puts down the rep's word for how it went.
   *
   * @param outcome a code; the one before is overwritten
   * @param note what the rep wrote about it; left as it was when empty
   * @param answeredBy {@code human, machine, none}
   */
  public void outcome(
      Tx tx,
      ActivityId entry,
      LeadId lead,
      String outcome,
      String note,
      String answeredBy,
      Instant now) {
    Map<String, JsonNode> extra =
        tx.dsl()
            .select(ACTIVITY.EXTRA_JSON)
            .from(ACTIVITY)
            .where(ACTIVITY.ID.eq(entry.value()))
            .fetchOptional(ACTIVITY.EXTRA_JSON)
            .map(json -> new HashMap<>(Json.read(json, EXTRA)))
            .orElseGet(HashMap::new);
    extra.put(OUTCOME, TextNode.valueOf(outcome));
    var update =
        tx.dsl()
            .update(ACTIVITY)
            .set(ACTIVITY.EXTRA_JSON, Json.write(extra))
            .set(ACTIVITY.ANSWERED_BY, answeredBy)
            .set(ACTIVITY.UPDATED_AT, now)
            .set(ACTIVITY.DEVICE, device);
    if (!note.isEmpty()) {
      update = update.set(ACTIVITY.BODY, note);
    }
    update.where(ACTIVITY.ID.eq(entry.value())).execute();
    changed(tx, lead);
  }

  private void changed(Tx tx, LeadId lead) {
    timelines.refresh(tx, Set.of(lead));
    tx.afterCommit(new Change.TimelineChanged(Set.of(lead)));
  }
}
