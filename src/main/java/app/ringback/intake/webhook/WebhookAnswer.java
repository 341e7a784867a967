package app.ringback.intake.webhook;

import app.ringback.core.JsonLine;
import app.ringback.core.LeadId;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * What a sender is told.
 *
 * @param status the HTTP status
 * @param lead the lead it became or belongs to; null when there is none
 * @param result {@code created, merged, skipped} or {@code needs_look}; empty when nothing was
 *     taken
 * @param error what was wrong, a sentence; may be empty
 * @param source whose the request is taken to be, for the list of the last requests; may be empty
 */
public record WebhookAnswer(
    int status, @Nullable LeadId lead, String result, String error, String source) {

  static WebhookAnswer refused(int status, String error) {
    return new WebhookAnswer(status, null, "", error, "");
  }

  /** The body of the answer. */
  ObjectNode json() {
    return new JsonLine()
        .id("lead_id", lead == null ? null : lead.value())
        .text("result", result)
        .text("error", error)
        .build();
  }
}
