package app.ringback.intake.webhook;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was posted.
 *
 * @param type the content type it is kept under
 * @param raw the text as it is kept: without the key that Google sends
 * @param values the named values; null when the text is no JSON object and no form
 * @param googleKey the key Google sent; empty when there is none
 * @param usual the source of a body that names none
 */
record WebhookBody(
    String type, String raw, @Nullable Map<String, String> values, String googleKey, String usual) {

  /** Says nothing of the key. */
  @Override
  public String toString() {
    return "WebhookBody[" + type + "]";
  }
}
