package app.ringback.intake.mime;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail, opened: however it is put together, its texts in the order they stand in it.
 *
 * @param messageId with angle brackets; made up from the head when the mail has none, the same
 *     every time
 * @param from the address it is from, lower case; empty when none can be read
 * @param fromName what the sender calls itself, may be empty
 * @param replyTo the address to answer to, lower case; empty when the head names none
 * @param to whom it is to, also as a copy, lower case
 * @param sentAt when it was written, by its own word; null when it does not say so
 * @param isNoLead whether its head says that it never is one: a report about a mail, the answer of
 *     a machine, a mail to a list
 * @param parts its texts
 * @param attached mails it brings along as a whole
 */
@RecordBuilder
public record OpenedMail(
    String messageId,
    String from,
    String fromName,
    String replyTo,
    List<String> to,
    String subject,
    @Nullable Instant sentAt,
    boolean isNoLead,
    List<OpenedPart> parts,
    List<OpenedMail> attached) {

  public OpenedMail {
    to = List.copyOf(to);
    parts = List.copyOf(parts);
    attached = List.copyOf(attached);
  }
}
