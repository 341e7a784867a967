package app.ringback.lead;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the vendor says the lead agreed to: the wording, the page, a certificate's address, the
 * lead's network address, and when.
 */
public record Consent(
    String channel, String text, String url, String certificate, String ip, @Nullable Instant at) {}
