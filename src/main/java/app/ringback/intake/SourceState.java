package app.ringback.intake;

import app.ringback.core.LeadId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a source brought, and how it does.
 *
 * @param kind the {@link SourceKind#code()} of its last lead; empty when none came since it is
 *     noted
 * @param leads how many leads it brought that nobody knew
 * @param resends how often it brought somebody who was known
 * @param lastLead the lead that came last; null when unknown
 * @param lastLook when it was last looked at with success; null for sources that come by themselves
 * @param error what goes wrong, a sentence; empty while it works
 * @param errorAt when that last happened
 * @param failures how many times in a row it failed
 */
public record SourceState(
    String name,
    String kind,
    long leads,
    long resends,
    @Nullable LeadId lastLead,
    @Nullable Instant lastLeadAt,
    @Nullable Instant lastLook,
    String error,
    @Nullable Instant errorAt,
    int failures) {

  /** Of a source nothing is known of. */
  public static SourceState none(String name) {
    return new SourceState(name, "", 0, 0, null, null, null, "", null, 0);
  }
}
