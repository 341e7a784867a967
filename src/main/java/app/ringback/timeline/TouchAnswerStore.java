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

/** What the rep said about a touch: that, on purpose, no next step follows from it. */
public final class TouchAnswerStore {

  private static final String NEXT_STEP = "next_step";
  private static final String NONE = "none";

  private static final TypeReference<Map<String, JsonNode>> EXTRA = new TypeReference<>() {};

  private final String device;

  public TouchAnswerStore(String device) {
    this.device = device;
  }

  /** Whether the rep said of this touch that nothing follows. */
  public static boolean isNone(Activity touch) {
    JsonNode said = touch.extra().get(NEXT_STEP);
    return said != null && said.asText("").equals(NONE);
  }

  /** Puts down, or takes back, that nothing follows from the touch. */
  public void none(Tx tx, ActivityId touch, LeadId lead, boolean none, Instant now) {
    Map<String, JsonNode> extra =
        tx.dsl()
            .select(ACTIVITY.EXTRA_JSON)
            .from(ACTIVITY)
            .where(ACTIVITY.ID.eq(touch.value()))
            .fetchOptional(ACTIVITY.EXTRA_JSON)
            .map(json -> new HashMap<>(Json.read(json, EXTRA)))
            .orElseGet(HashMap::new);
    if (none) {
      extra.put(NEXT_STEP, TextNode.valueOf(NONE));
    } else {
      extra.remove(NEXT_STEP);
    }
    tx.dsl()
        .update(ACTIVITY)
        .set(ACTIVITY.EXTRA_JSON, Json.write(extra))
        .set(ACTIVITY.UPDATED_AT, now)
        .set(ACTIVITY.DEVICE, device)
        .where(ACTIVITY.ID.eq(touch.value()))
        .execute();
    tx.afterCommit(new Change.TimelineChanged(Set.of(lead)));
  }
}
