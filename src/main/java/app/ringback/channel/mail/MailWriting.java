package app.ringback.channel.mail;

import app.ringback.outbox.OutgoingMail;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/** Writes a mail as it goes over the line: plain text in UTF-8. */
final class MailWriting {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private MailWriting() {}

  /** A message that keeps the id it was given: saving it would make up another. */
  private static final class IdentifiedMessage extends MimeMessage {

    private final String id;

    IdentifiedMessage(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }

  static MimeMessage message(Session session, MailAccount account, OutgoingMail mail)
      throws MessagingException {
    MimeMessage message = new IdentifiedMessage(session, mail.messageId());
    message.setFrom(from(account));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(ascii(mail.to()), true));
    message.setSubject(mail.subject(), UTF_8);
    message.setText(mail.body(), UTF_8);
    message.setSentDate(Date.from(mail.at()));
    if (!mail.inReplyTo().isEmpty()) {
      message.setHeader("In-Reply-To", mail.inReplyTo());
    }
    if (!mail.references().isEmpty()) {
      // One a line: the line as a whole may get longer than a line may be.
      message.setHeader("References", String.join("\r\n ", mail.references()));
    }
    message.setHeader("List-Unsubscribe", unsubscribe(account, mail));
    message.saveChanges();
    return message;
  }

  private static InternetAddress from(MailAccount account) throws MessagingException {
    InternetAddress from = new InternetAddress(ascii(account.address()), true);
    if (!account.name().isBlank()) {
      try {
        from.setPersonal(account.name(), UTF_8);
      } catch (UnsupportedEncodingException e) {
        throw new IllegalStateException("UTF-8 is part of every JDK", e);
      }
    }
    return from;
  }

  /** A mail to the rep (RFC 2369); what means something in an address of that kind is escaped. */
  private static String unsubscribe(MailAccount account, OutgoingMail mail) {
    String to =
        URLEncoder.encode(ascii(account.address()), StandardCharsets.UTF_8).replace("%40", "@");
    return "<mailto:" + to + "?subject=" + mail.unsubscribeSubject() + ">";
  }

  /** Domains with other letters travel in their ASCII form. */
  private static String ascii(String address) {
    int at = address.lastIndexOf('@');
    return at < 0 ? address : address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
  }
}
