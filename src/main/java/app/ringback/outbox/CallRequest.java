package app.ringback.outbox;

import app.ringback.core.Approach;
import app.ringback.core.LeadId;
import app.ringback.core.Phone;
import app.ringback.core.Purpose;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call to be made to a lead through the carrier.
 *
 * @param to the number; null for the lead's first valid one
 * @param approach null when it was not marked
 * @param template name of the script that is read, may be empty
 * @param purpose null when it has none in particular
 * @param automatic whether no person asked for this very call
 * @param at not before this instant; null for at once
 */
@RecordBuilder
public record CallRequest(
    LeadId lead,
    @Nullable Phone to,
    @Nullable Approach approach,
    String template,
    @Nullable Purpose purpose,
    boolean automatic,
    @Nullable Instant at) {

  /** A call asked for by hand, to the lead's first number, at once. */
  public static CallRequest of(LeadId lead) {
    return new CallRequest(lead, null, null, "", null, false, null);
  }
}
