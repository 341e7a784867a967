package app.ringback.outbox;

import app.ringback.core.DispatchId;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ids mails carry that tell which item of the outbox they belong to. */
public final class MailIds {

  private static final Pattern UNSUBSCRIBE =
      Pattern.compile("unsubscribe-([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})");

  /** What may stand in a header as a Message-ID (RFC 5322, 3.6.4, without its rare quoting). */
  private static final Pattern MESSAGE_ID = Pattern.compile("<?([!-;=?-~]+@[!-;=?-~]+)>?");

  private MailIds() {}

  /** The Message-ID of an item, with angle brackets, in the domain of the sender's address. */
  static String messageId(DispatchId id, String sender) {
    String domain = sender.substring(sender.lastIndexOf('@') + 1);
    return "<" + id.text() + "@" + IDN.toASCII(domain).toLowerCase(Locale.ROOT) + ">";
  }

  /** A stored Message-ID with its angle brackets; empty when it is none. */
  static Optional<String> readMessageId(String stored) {
    Matcher id = MESSAGE_ID.matcher(stored.strip());
    return id.matches() ? Optional.of("<" + id.group(1) + ">") : Optional.empty();
  }

  /** The subject by which the recipient of an item unsubscribes. */
  public static String unsubscribeSubject(DispatchId id) {
    return "unsubscribe-" + id.text();
  }

  /** The item whose recipient unsubscribes by a mail with this subject. */
  public static Optional<DispatchId> unsubscribed(String subject) {
    Matcher token = UNSUBSCRIBE.matcher(subject.toLowerCase(Locale.ROOT));
    return token.find() ? Optional.of(DispatchId.parse(token.group(1))) : Optional.empty();
  }
}
