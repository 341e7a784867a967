package app.ringback.intake.mail;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail that was read.
 *
 * @param text its words as plain text, with what it quotes; lines ended by LF
 * @param attachments the names of what is attached; the files stay in the mailbox
 * @param report what a mail server reports; null when it is none
 * @param raw the mail as it came over the line, or its beginning, a char a byte (ISO 8859-1)
 * @param isCut whether only the beginning was read, because the mail is too large
 * @param calendar the calendar that is part of it, such as an answer to an invitation; may be empty
 */
@RecordBuilder
public record MailMessage(
    MailEnvelope envelope,
    String text,
    List<String> attachments,
    @Nullable DeliveryReport report,
    String raw,
    boolean isCut,
    String calendar) {

  public MailMessage {
    attachments = List.copyOf(attachments);
  }
}
