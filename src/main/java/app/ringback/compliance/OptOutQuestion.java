package app.ringback.compliance;

import app.ringback.core.ActivityId;
import app.ringback.core.LeadId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that looks like an opt-out, put in front of the rep.
 *
 * @param activity its entry on the timeline, when it has one
 * @param channel a channel's code; empty for a note of the rep's
 * @param address whom it came from; empty for a note
 * @param words what was written, cut to a few hundred characters
 */
public record OptOutQuestion(
    UUID id,
    LeadId lead,
    @Nullable ActivityId activity,
    String channel,
    String address,
    String words,
    Instant at) {

  /** At most this many characters of the message are kept with the question. */
  public static final int LONGEST = 500;
}
