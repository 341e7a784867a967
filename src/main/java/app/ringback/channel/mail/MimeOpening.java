package app.ringback.channel.mail;

import app.ringback.core.Texts;
import app.ringback.intake.mail.MailEnvelope;
import app.ringback.intake.mime.MailOpener;
import app.ringback.intake.mime.OpenedMail;
import app.ringback.intake.mime.OpenedMailBuilder;
import app.ringback.intake.mime.OpenedPart;
import app.ringback.intake.mime.OpenedPart.Kind;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens mails into their texts (RFC 2045), the mails they bring along too. */
public final class MimeOpening implements MailOpener {

  private static final Logger log = LoggerFactory.getLogger(MimeOpening.class);

  /** Of a longer text only so much is read: more than the largest lead that is understood. */
  private static final int LONGEST_PART = 6 << 20;

  private static final int DEEPEST = 15;
  private static final int MOST_PARTS = 300;
  private static final int MOST_BYTES = 24 << 20;

  private static final Pattern FILE_NAME = Pattern.compile("(?i).*\\.(?:adf|xml|txt|html?)");
  private static final Pattern MAIL_NAME = Pattern.compile("(?i).*\\.eml");
  private static final Pattern SENDER_NAME = Pattern.compile("^\\s*\"?([^\"<]*?)\"?\\s*<");

  private @Nullable Session session;

  /** Looking for what mail is made of takes a moment that a start of the program has no use for. */
  private synchronized Session session() {
    Session made = session;
    if (made == null) {
      made = Session.getInstance(lenient());
      session = made;
    }
    return made;
  }

  private static Properties lenient() {
    Properties properties = new Properties();
    properties.setProperty("mail.mime.address.strict", "false");
    return properties;
  }

  @Override
  public OpenedMail open(byte[] bytes) {
    return new Opening().mail(bytes, 0);
  }

  /** What of the limits one mail has used up. */
  private final class Opening {

    private int parts;
    private int room = MOST_BYTES;

    OpenedMail mail(byte[] bytes, int depth) {
      try {
        return mail(
            new MimeMessage(session(), new ByteArrayInputStream(bytes)), bytes.length, depth);
      } catch (MessagingException e) {
        log.debug("A mail could not be opened: {}", e.getClass().getSimpleName());
        String text = CharsetMending.decode(bytes, "");
        return blank().parts(List.of(part(Kind.PLAIN, "", text))).build();
      }
    }

    private OpenedMail mail(MimeMessage mail, long size, int depth) throws MessagingException {
      MailEnvelope head = HeadReading.envelope(mail, 0, null, size);
      List<OpenedPart> texts = new ArrayList<>();
      List<OpenedMail> attached = new ArrayList<>();
      walk(mail, depth, texts, attached);
      if (texts.isEmpty() && attached.isEmpty()) {
        add(texts, Kind.PLAIN, "", BodyReading.of(mail).text());
      }
      return OpenedMailBuilder.builder()
          .messageId(head.messageId())
          .from(head.from())
          .fromName(senderName(mail))
          .replyTo(HeadReading.addresses(mail, "Reply-To").stream().findFirst().orElse(""))
          .to(head.to())
          .subject(head.subject())
          .sentAt(head.sentAt())
          .isNoLead(isNoLead(mail))
          .parts(texts)
          .attached(attached)
          .build();
    }

    private static OpenedMailBuilder blank() {
      return OpenedMailBuilder.builder()
          .messageId("")
          .from("")
          .fromName("")
          .replyTo("")
          .to(List.of())
          .subject("")
          .attached(List.of());
    }

    private void walk(Part part, int depth, List<OpenedPart> texts, List<OpenedMail> attached) {
      if (depth > DEEPEST || ++parts > MOST_PARTS || room <= 0) {
        return;
      }
      try {
        String type = BodyReading.type(part);
        String name = name(part);
        if (type.startsWith("multipart/") && part.getContent() instanceof Multipart several) {
          for (int i = 0; i < several.getCount(); i++) {
            walk(several.getBodyPart(i), depth + 1, texts, attached);
          }
        } else if (type.equals("message/rfc822") || MAIL_NAME.matcher(name).matches()) {
          byte[] bytes = BodyReading.bytes(part, Math.min(LONGEST_PART * 2, room));
          room -= bytes.length;
          attached.add(mail(bytes, depth + 1));
        } else {
          text(part, type, name, texts);
        }
      } catch (MessagingException | IOException | RuntimeException e) {
        // jakarta.mail throws all of these at broken mails; the other parts may be fine.
        log.debug("A part of a mail could not be opened: {}", e.getClass().getSimpleName());
      }
    }

    private void text(Part part, String type, String name, List<OpenedPart> texts)
        throws MessagingException, IOException {
      boolean isFile = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || !name.isEmpty();
      Kind kind;
      if ((type.contains("xml") && !type.contains("openxml")) || type.contains("adf")) {
        kind = Kind.FILE;
      } else if (isFile) {
        if (!FILE_NAME.matcher(name).matches() && !type.startsWith("text/plain")) {
          return;
        }
        kind = Kind.FILE;
      } else if (type.equals("text/html")) {
        kind = Kind.HTML;
      } else if (type.startsWith("text/") && !type.equals("text/calendar")) {
        kind = Kind.PLAIN;
      } else {
        return;
      }
      add(texts, kind, name, BodyReading.words(part, Math.min(LONGEST_PART, room)));
    }

    private void add(List<OpenedPart> texts, Kind kind, String name, String text) {
      room -= text.length();
      if (!text.isBlank()) {
        texts.add(part(kind, name, text));
      }
    }
  }

  private static OpenedPart part(Kind kind, String name, String text) {
    return new OpenedPart(
        kind, name, text.replace("\r\n", "\n").replace('\r', '\n').replace("\0", ""));
  }

  private static String name(Part part) throws MessagingException {
    String stated = Texts.clean(part.getFileName());
    try {
      return MimeUtility.decodeText(stated);
    } catch (UnsupportedEncodingException e) {
      // Its letters may be wrong, its ending is not.
      return stated;
    }
  }

  private static String senderName(MimeMessage mail) throws MessagingException {
    Matcher name = SENDER_NAME.matcher(HeadReading.decoded(mail, "From"));
    return name.find() ? Texts.cut(name.group(1).strip(), 200) : "";
  }

  /** What no lead ever comes as; {@code List-Unsubscribe} alone is in the mails of portals, too. */
  private static boolean isNoLead(MimeMessage mail) throws MessagingException {
    String submitted = lower(mail, "Auto-Submitted");
    String precedence = lower(mail, "Precedence");
    return lower(mail, "Content-Type").startsWith("multipart/report")
        || submitted.startsWith("auto-replied")
        || !lower(mail, "X-Autoreply").isEmpty()
        || (List.of("bulk", "list", "junk").contains(precedence)
            && !lower(mail, "List-Id").isEmpty());
  }

  private static String lower(MimeMessage mail, String name) throws MessagingException {
    return Texts.clean(mail.getHeader(name, ",")).toLowerCase(Locale.ROOT);
  }
}
