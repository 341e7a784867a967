package app.ringback.compliance.evidence;

import app.ringback.core.LeadId;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something to be proven later.
 *
 * @param lead whom it is about; null for what is about nobody
 * @param content all of it, as JSON
 */
public record Evidence(EvidenceKind kind, @Nullable LeadId lead, JsonNode content, Instant at) {}
