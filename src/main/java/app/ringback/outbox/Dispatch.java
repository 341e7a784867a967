package app.ringback.outbox;

import app.ringback.core.ActivityId;
import app.ringback.core.Channel;
import app.ringback.core.DispatchId;
import app.ringback.core.LeadId;
import com.fasterxml.jackson.databind.JsonNode;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One outbound item. Text that is absent is {@code ""}.
 *
 * @param activityId its entry on the lead's timeline, which moves on with it
 * @param to E.164 or an e-mail address
 * @param from what it was sent from, written before the carrier is called
 * @param purpose a {@link Purpose}'s code
 * @param approach an {@link Approach}'s code
 * @param automatic whether no person wrote or approved this very message
 * @param dueAt not before this instant: undo time, send-later, held by a rule, back-off
 * @param rule what holds, refused or canceled it, in words
 * @param attempts how often the carrier was called
 * @param sendingAt when the last attempt began
 * @param providerId the carrier's id, once it took the item
 * @param providerStatus the carrier's own word for where it stands
 * @param errorCode the carrier's code, or one of {@link SendTrouble}'s
 * @param errorMessage what went wrong, in words a salesperson understands
 * @param segments how many parts a text was sent in
 * @param cost carrier cost, decimal text
 * @param sentAt when the carrier took it
 * @param finalAt when it came to its end
 * @param checkAt when the carrier is asked next about delivery or an unknown outcome
 * @param checks how often it was asked since the state began
 * @param previousId the item this one tries again
 * @param extra fields of an archive this version does not know
 */
@RecordBuilder
public record Dispatch(
    DispatchId id,
    LeadId leadId,
    @Nullable ActivityId activityId,
    Channel channel,
    String to,
    String from,
    String subject,
    String body,
    String template,
    String purpose,
    String approach,
    @Nullable Boolean personalised,
    boolean automatic,
    DispatchState state,
    Instant dueAt,
    String rule,
    int attempts,
    @Nullable Instant sendingAt,
    String providerId,
    String providerStatus,
    String errorCode,
    String errorMessage,
    @Nullable Integer segments,
    String cost,
    @Nullable Instant sentAt,
    @Nullable Instant finalAt,
    @Nullable Instant checkAt,
    int checks,
    @Nullable DispatchId previousId,
    Instant createdAt,
    Map<String, JsonNode> extra) {

  /** Rule of what an archive brought: it waits until the user confirms it. */
  public static final String MOVED = "moved from another machine: confirm";

  /** Rule of what says words that were taken for spam: it waits until the user has looked. */
  public static final String FILTERED = "a carrier took these words for spam: look at them";

  public Dispatch {
    extra = Map.copyOf(extra);
  }

  /** An item of which only the essentials are known, queued and due at once. */
  public static Dispatch of(
      DispatchId id, LeadId lead, Channel channel, String to, Instant createdAt) {
    return new Dispatch(
        id,
        lead,
        null,
        channel,
        to,
        "",
        "",
        "",
        "",
        "",
        "",
        null,
        false,
        DispatchState.QUEUED,
        createdAt,
        "",
        0,
        null,
        "",
        "",
        "",
        "",
        null,
        "",
        null,
        null,
        null,
        0,
        null,
        createdAt,
        Map.of());
  }

  /** Whether it waits for the user's word, not for an instant. */
  public boolean waitsForConfirmation() {
    return state == DispatchState.HELD && (rule.equals(MOVED) || rule.equals(FILTERED));
  }

  /** Whether the carrier has been asked as often as it makes sense and the user must decide. */
  public boolean isTheUsers() {
    return state == DispatchState.UNKNOWN && checkAt == null;
  }
}
