package app.ringback.outbox;

import app.ringback.core.Approach;
import app.ringback.core.LeadId;
import app.ringback.core.Phone;
import app.ringback.core.Purpose;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A text to be sent to a lead.
 *
 * @param to the number; null for the lead's first one that takes texts
 * @param body what the rep wrote; the opt-out line is added to a first text
 * @param approach null when it was not marked
 * @param template name of the template it was made from, may be empty
 * @param purpose null when it has none in particular
 * @param personalised whether merged fields of the lead stand in it; null for no
 * @param automatic whether no person wrote or approved this very message
 * @param sendAt not before this instant; null for at once
 * @param undo how long the sender may take it back before it leaves
 */
@RecordBuilder
public record TextRequest(
    LeadId lead,
    @Nullable Phone to,
    String body,
    @Nullable Approach approach,
    String template,
    @Nullable Purpose purpose,
    @Nullable Boolean personalised,
    boolean automatic,
    @Nullable Instant sendAt,
    Duration undo) {

  /** How long a text sent from the window can be taken back. */
  public static final Duration UNDO_WINDOW = Duration.ofSeconds(10);

  /** A text written by hand, to the lead's first number that takes texts, without undo time. */
  public static TextRequest of(LeadId lead, String body) {
    return new TextRequest(lead, null, body, null, "", null, null, false, null, Duration.ZERO);
  }
}
