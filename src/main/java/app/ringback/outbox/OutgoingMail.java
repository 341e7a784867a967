package app.ringback.outbox;

import app.ringback.core.Attachment;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;

/**
 * One mail as a carrier gets it.
 *
 * @param messageId ours, with angle brackets; stored before the carrier is called, the same at
 *     every attempt
 * @param to the recipient's address as it was written
 * @param body plain text, lines ended by LF
 * @param attachments files that go with it
 * @param at when it was written: the Date of the mail
 * @param inReplyTo the Message-ID it answers, with angle brackets; empty when it answers none
 * @param references the Message-IDs of the conversation before it, oldest first
 * @param unsubscribeSubject the subject of a mail that unsubscribes the recipient
 */
@RecordBuilder
public record OutgoingMail(
    String messageId,
    String to,
    String subject,
    String body,
    List<Attachment> attachments,
    Instant at,
    String inReplyTo,
    List<String> references,
    String unsubscribeSubject) {

  public OutgoingMail {
    attachments = List.copyOf(attachments);
    references = List.copyOf(references);
  }
}
