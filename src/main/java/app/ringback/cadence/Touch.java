package app.ringback.cadence;

import app.ringback.core.ActivityId;
import app.ringback.core.Channel;
import app.ringback.core.LeadId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A touch a cadence planned.
 *
 * @param enrollment null when an archive did not say
 * @param step place of the step in its cadence, from 1; 0 when it is not known
 * @param channel null when an archive did not say
 * @param dueAt when it leaves by itself, or is to be done by hand
 * @param activity its entry on the timeline, once it is done
 * @param paused whether it waits for its cadence to be resumed or for a step before it
 * @param automatic whether it leaves by itself
 * @param template the template or script, may be empty
 * @param note why it is by hand, was skipped or moved, in words for the rep; may be empty
 */
@RecordBuilder
public record Touch(
    UUID id,
    LeadId lead,
    @Nullable UUID enrollment,
    int step,
    @Nullable Channel channel,
    Instant dueAt,
    TouchState state,
    @Nullable Instant doneAt,
    @Nullable ActivityId activity,
    boolean paused,
    boolean automatic,
    String template,
    String note) {

  boolean isPlanned() {
    return state == TouchState.PLANNED;
  }
}
