package app.ringback.channel.mail;

import app.ringback.core.Texts;
import app.ringback.intake.mail.DeliveryReport;
import app.ringback.intake.mail.DeliveryReport.Action;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.dsn.DeliveryStatus;

/** Reads what a mail server reports: by the standard (RFC 3464), else from its words. */
final class ReportReading {

  private static final Pattern STATUS =
      Pattern.compile("(?<![\\d.])([245]\\.\\d{1,3}\\.\\d{1,3})(?![\\d.])");

  private static final Pattern QUOTED_ID =
      Pattern.compile("(?im)^[> \\t]*Message-ID:\\s*(<[^<>\\s]+>)");

  private static final Pattern DELAY =
      Pattern.compile("delay|warning|still (?:trying|being)", Pattern.CASE_INSENSITIVE);

  private static final int MOST_IDS = 10;

  private ReportReading() {}

  /** The report; the mail is one by its head. */
  static DeliveryReport read(MimeMessage mail, String raw, String text) {
    List<String> about = ids(raw);
    try {
      if (mail.getContent() instanceof Multipart parts) {
        for (int i = 0; i < parts.getCount(); i++) {
          BodyPart part = parts.getBodyPart(i);
          if (part.isMimeType("message/delivery-status")
              || part.isMimeType("message/global-delivery-status")) {
            return standard(part, about);
          }
        }
      }
      return byWords(mail, text, about);
    } catch (MessagingException | IOException | RuntimeException e) {
      // Broken parts make jakarta.mail throw all of these; the words may still tell.
      return byWords(mail, text, about);
    }
  }

  private static DeliveryReport standard(BodyPart part, List<String> about)
      throws MessagingException, IOException {
    try (InputStream in = part.getInputStream()) {
      DeliveryStatus status = new DeliveryStatus(in);
      InternetHeaders recipient =
          status.getRecipientDSNCount() > 0 ? status.getRecipientDSN(0) : status.getMessageDSN();
      return new DeliveryReport(
          address(field(recipient, "Original-Recipient"), field(recipient, "Final-Recipient")),
          action(field(recipient, "Action"), field(recipient, "Status")),
          status(field(recipient, "Status")),
          about,
          field(recipient, "Diagnostic-Code"));
    }
  }

  private static String field(InternetHeaders headers, String name) {
    return Texts.clean(headers.getHeader(name, ", "));
  }

  /** {@code rfc822; ana@example.com}. */
  private static String address(String original, String last) {
    String stated = Texts.firstOf(original, last);
    return stated
        .substring(stated.indexOf(';') + 1)
        .replaceAll("[<>\\s]+", "")
        .toLowerCase(Locale.ROOT);
  }

  private static Action action(String stated, String status) {
    return switch (stated.toLowerCase(Locale.ROOT)) {
      case "delayed" -> Action.DELAYED;
      case "delivered", "relayed", "expanded" -> Action.ARRIVED;
      case "failed" -> Action.FAILED;
      default ->
          status.startsWith("2.")
              ? Action.ARRIVED
              : status.startsWith("4.") ? Action.DELAYED : Action.FAILED;
    };
  }

  private static String status(String stated) {
    Matcher code = STATUS.matcher(stated);
    return code.find() ? code.group(1) : "";
  }

  private static DeliveryReport byWords(MimeMessage mail, String text, List<String> about) {
    String subject = header(mail, "Subject");
    String status = status(text);
    Action action = DELAY.matcher(subject).find() ? Action.DELAYED : Action.FAILED;
    String recipient = address("", header(mail, "X-Failed-Recipients"));
    return new DeliveryReport(
        recipient.contains(",") ? "" : recipient,
        action,
        status.startsWith("2.") ? "" : status,
        about,
        "");
  }

  private static String header(MimeMessage mail, String name) {
    try {
      return Texts.clean(mail.getHeader(name, ", "));
    } catch (MessagingException e) {
      return "";
    }
  }

  /** The ids of mails quoted in it, not its own: that stands first, in its head. */
  private static List<String> ids(String raw) {
    int head = raw.indexOf("\r\n\r\n");
    Matcher id = QUOTED_ID.matcher(raw.substring(Math.max(0, head)));
    List<String> ids = new ArrayList<>();
    while (id.find() && ids.size() < MOST_IDS) {
      ids.add(id.group(1));
    }
    return ids;
  }
}
