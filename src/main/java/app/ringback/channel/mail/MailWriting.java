package app.ringback.channel.mail;

import app.ringback.core.Attachment;
import app.ringback.outbox.OutgoingMail;
import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;

/**
 * Writes a mail as it goes over the line: its words as plain text and as HTML, in UTF-8, and the
 * files that go with it.
 */
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
    message.setContent(content(mail));
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

  private static MimeMultipart content(OutgoingMail mail) throws MessagingException {
    MimeBodyPart plain = new MimeBodyPart();
    plain.setText(mail.body(), UTF_8);
    MimeBodyPart html = new MimeBodyPart();
    html.setText(MailHtml.of(mail.body()), UTF_8, "html");
    // The best one last (RFC 2046, 5.1.4).
    MimeMultipart words = new MimeMultipart("alternative", plain, html);
    for (Attachment file : mail.attachments()) {
      Optional<MimeBodyPart> invitation = CalendarPart.of(file);
      if (invitation.isPresent()) {
        words.addBodyPart(invitation.get());
      }
    }
    if (mail.attachments().isEmpty()) {
      return words;
    }
    MimeBodyPart first = new MimeBodyPart();
    first.setContent(words);
    MimeMultipart all = new MimeMultipart("mixed", first);
    for (Attachment file : mail.attachments()) {
      all.addBodyPart(part(file));
    }
    return all;
  }

  private static MimeBodyPart part(Attachment file) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new FileSource(file)));
    part.setDisposition(Part.ATTACHMENT);
    part.setFileName(file.name());
    // As bytes, whatever it is: lines of a text file are not ours to change.
    part.setHeader("Content-Transfer-Encoding", "base64");
    return part;
  }

  /** What jakarta.mail reads a file from. */
  private record FileSource(Attachment file) implements DataSource {

    @Override
    public InputStream getInputStream() {
      return file.open();
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
      throw new IOException("A file that is sent is not written to");
    }

    @Override
    public String getContentType() {
      return file.contentType();
    }

    @Override
    public String getName() {
      return file.name();
    }
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
