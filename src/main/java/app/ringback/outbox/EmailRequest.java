package app.ringback.outbox;

import app.ringback.core.Approach;
import app.ringback.core.Attachment;
import app.ringback.core.EmailAddress;
import app.ringback.core.LeadId;
import app.ringback.core.Purpose;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail to be sent to a lead.
 *
 * @param to the address; null for the lead's first one
 * @param subject empty for an answer to the lead's newest mail
 * @param body what the rep wrote, plain text; the letterhead is added below
 * @param approach null when it was not marked
 * @param template name of the template it was made from, may be empty
 * @param purpose null when it has none in particular
 * @param personalised whether merged fields of the lead stand in it; null for no
 * @param automatic whether no person wrote or approved this very message
 * @param sendAt not before this instant; null for at once
 * @param attachments files that go with it
 * @param undo how long the sender may take it back before it leaves
 */
@RecordBuilder
public record EmailRequest(
    LeadId lead,
    @Nullable EmailAddress to,
    String subject,
    String body,
    @Nullable Approach approach,
    String template,
    @Nullable Purpose purpose,
    @Nullable Boolean personalised,
    boolean automatic,
    @Nullable Instant sendAt,
    List<Attachment> attachments,
    Duration undo) {

  public EmailRequest {
    attachments = List.copyOf(attachments);
  }

  /** An e-mail written by hand, to the lead's first address, without undo time. */
  public static EmailRequest of(LeadId lead, String subject, String body) {
    return new EmailRequest(
        lead, null, subject, body, null, "", null, null, false, null, List.of(), Duration.ZERO);
  }
}
