package app.ringback.intake.webhook;

import app.ringback.core.LeadId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of the last requests, without anything that was in it.
 *
 * @param status the HTTP status it was answered with
 */
public record WebhookRequest(
    Instant at, int status, String source, String result, String error, @Nullable LeadId lead) {

  /** The source of leads whose sender says nothing of itself. */
  public static final String USUAL_SOURCE = "Webhook";
}
