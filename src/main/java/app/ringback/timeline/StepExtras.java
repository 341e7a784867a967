package app.ringback.timeline;

import app.ringback.core.IsoInstants;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What an entry about a next step carries, in {@link Activity#extra}. */
public final class StepExtras {

  private static final String KIND = "step_kind";
  private static final String DUE_AT = "step_due_at";
  private static final String OUTCOME = "step_outcome";

  private StepExtras() {}

  /** The fields to be stored. */
  public static Map<String, JsonNode> of(String kind, Instant dueAt, String outcome) {
    return Map.of(
        KIND,
        TextNode.valueOf(kind),
        DUE_AT,
        TextNode.valueOf(dueAt.toString()),
        OUTCOME,
        TextNode.valueOf(outcome));
  }

  /** The kind of the step; empty when the entry does not say. */
  public static String kind(Activity entry) {
    return text(entry, KIND);
  }

  /** How the step ended, or {@code open}. */
  public static String outcome(Activity entry) {
    return text(entry, OUTCOME);
  }

  /** When the step was due. */
  public static Optional<Instant> dueAt(Activity entry) {
    return IsoInstants.read(text(entry, DUE_AT));
  }

  private static String text(Activity entry, String name) {
    JsonNode value = entry.extra().get(name);
    return value == null ? "" : value.asText("");
  }
}
