package app.ringback.intake.mail;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a mail tells.
 *
 * @param id the mail in its folder (UID)
 * @param messageId with angle brackets, at most 256 characters; made up from the head when the mail
 *     has none, the same every time
 * @param answers Message-IDs of what it answers, the nearest first
 * @param from the address it is from, lower case; empty when none can be read
 * @param to whom it is to, also as a copy, lower case
 * @param sentAt when it was written, by its own word; null when it does not say so
 * @param receivedAt when the server got it; null when that is not known
 * @param size bytes of the whole mail
 * @param unsubscribe the head's address to unsubscribe at: Ringback's own mail is known by it
 * @param sign what kind of mail its head says it is
 */
@RecordBuilder
public record MailEnvelope(
    long id,
    String messageId,
    List<String> answers,
    String from,
    List<String> to,
    String subject,
    @Nullable Instant sentAt,
    @Nullable Instant receivedAt,
    long size,
    String unsubscribe,
    Sign sign) {

  /** Who wrote a mail. */
  public enum Sign {
    /** As far as can be seen, a person. */
    PERSON,
    /** A machine that answers or sends by itself (RFC 3834). */
    MACHINE,
    /** A mail server that reports about a mail (RFC 3462). */
    REPORT
  }

  public MailEnvelope {
    answers = List.copyOf(answers);
    to = List.copyOf(to);
  }
}
