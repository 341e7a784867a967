package app.ringback.channel.mail;

import app.ringback.core.Attachment;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An invitation within a mail. Mail programs offer to accept it when it stands beside the words, as
 * one more way to say the same, and names its method in its type (RFC 6047, 2.4); others find it
 * among the files.
 */
final class CalendarPart {

  private static final Pattern METHOD =
      Pattern.compile("(?im)^METHOD:(REQUEST|CANCEL|REPLY|PUBLISH)\\s*$");

  /** The method stands above everything else. */
  private static final int HEAD = 2000;

  private CalendarPart() {}

  /** The part that stands beside the words; empty for every file that invites to nothing. */
  static Optional<MimeBodyPart> of(Attachment file) throws MessagingException {
    if (!file.contentType().equals("text/calendar")) {
      return Optional.empty();
    }
    String text = new String(file.content(), StandardCharsets.UTF_8);
    Matcher method = METHOD.matcher(text.substring(0, Math.min(HEAD, text.length())));
    if (!method.find()) {
      return Optional.empty();
    }
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, StandardCharsets.UTF_8.name(), "calendar");
    part.setHeader(
        "Content-Type",
        "text/calendar; charset=UTF-8; method=" + method.group(1).toUpperCase(Locale.ROOT));
    // Lines must arrive as they are, also those with other letters.
    part.setHeader("Content-Transfer-Encoding", "base64");
    return Optional.of(part);
  }
}
