package app.ringback.outbox.call;

import app.ringback.core.LeadId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call the rep made or took on a phone Ringback knows nothing of.
 *
 * @param incoming whether the lead called
 * @param at when dialling began, or the phone rang
 * @param talked how long they spoke; null when that is not known
 * @param note what was said, may be empty
 */
@RecordBuilder
public record OwnCall(
    LeadId lead,
    boolean incoming,
    Instant at,
    @Nullable Duration talked,
    CallOutcome outcome,
    String note) {}
