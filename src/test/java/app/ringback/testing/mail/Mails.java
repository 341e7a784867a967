package app.ringback.testing.mail;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Mails as they come over the line. */
public final class Mails {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final List<String> head = new ArrayList<>();

  private Mails() {}

  /** A plain mail. */
  public static Mails of(String from, String to, String id, Instant at) {
    return new Mails()
        .with("From", from)
        .with("To", to)
        .with("Message-ID", id)
        .with("Date", DATE.format(at));
  }

  public Mails with(String field, String value) {
    head.add(field + ": " + value);
    return this;
  }

  public Mails subject(String subject) {
    return with("Subject", subject);
  }

  /** What comes after the head; lines ended by LF are ended as the standard asks. */
  public String body(String text) {
    return (String.join("\n", head) + "\n\n" + text).replace("\r\n", "\n").replace("\n", "\r\n");
  }

  /** A report that a mail could not be delivered, as Postfix writes it. */
  public static String bounce(
      String about, String recipient, String status, String action, String id, Instant at) {
    return of(
            "MAILER-DAEMON@mx.example.net (Mail Delivery System)",
            "sam@brightroofs.example",
            id,
            at)
        .subject("Undelivered Mail Returned to Sender")
        .with("Auto-Submitted", "auto-replied")
        .with("MIME-Version", "1.0")
        .with("Content-Type", "multipart/report; report-type=delivery-status; boundary=\"b1\"")
        .body(
            """
            This is a MIME-encapsulated message.

            --b1
            Content-Type: text/plain; charset=us-ascii

            I'm sorry to have to inform you that your message could not be delivered.

            --b1
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example.net

            Final-Recipient: rfc822; %s
            Action: %s
            Status: %s
            Diagnostic-Code: smtp; 550 %s no such user

            --b1
            Content-Type: text/rfc822-headers

            From: sam@brightroofs.example
            Message-ID: %s
            Subject: Your roof

            --b1--
            """
                .formatted(recipient, action, status, status, about));
  }
}
