package app.ringback.channel.mail;

import app.ringback.core.Texts;
import app.ringback.intake.mail.MailEnvelope;
import app.ringback.intake.mail.MailEnvelope.Sign;
import app.ringback.intake.mail.MailEnvelopeBuilder;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the head of a mail, however badly it is written: what cannot be read is absent. */
final class HeadReading {

  /** What is read besides the usual. */
  static final List<String> FIELDS =
      List.of(
          "Message-ID",
          "In-Reply-To",
          "References",
          "From",
          "To",
          "Cc",
          "Subject",
          "Date",
          "Content-Type",
          "Auto-Submitted",
          "X-Autoreply",
          "X-Autorespond",
          "Precedence",
          "X-Failed-Recipients",
          "List-Unsubscribe");

  /** As long as a carrier's id may be in the book. */
  private static final int LONGEST_ID = 256;

  /** Dates before are those of clocks that were never set. */
  private static final Instant BEFORE_MAIL = Instant.parse("1990-01-01T00:00:00Z");

  private static final int LONGEST_SUBJECT = 2_000;

  /** More are no conversation. */
  private static final int MOST_IDS = 50;

  private static final int MOST_RECIPIENTS = 100;

  private static final Pattern ID = Pattern.compile("<([^<>\\s]+)>");

  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@[\\p{L}\\p{N}.-]+[\\p{L}\\p{N}]");

  /** A name in quotes may hold anything, another address too. */
  private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

  /** Subjects of machines that say so nowhere else. */
  private static final Pattern AWAY =
      Pattern.compile(
          "^(?:automatic reply|auto(?:matic)?[ -]?(?:reply|response)|out of (?:the )?office"
              + "|automatische antwort|réponse automatique|respuesta automática)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final MimeMessage mail;

  private HeadReading(MimeMessage mail) {
    this.mail = mail;
  }

  /** The envelope of a mail whose head is loaded. */
  static MailEnvelope envelope(MimeMessage mail, long id, @Nullable Date received, long size)
      throws MessagingException {
    return new HeadReading(mail).envelope(id, received, size);
  }

  private MailEnvelope envelope(long id, @Nullable Date received, long size)
      throws MessagingException {
    String from = first(addresses("From"));
    String subject = subject();
    return MailEnvelopeBuilder.builder()
        .id(id)
        .messageId(messageId(from, size))
        .answers(answers())
        .from(from)
        .to(recipients())
        .subject(subject)
        .sentAt(sentAt())
        .receivedAt(received == null ? null : received.toInstant())
        .size(size)
        .unsubscribe(header("List-Unsubscribe"))
        .sign(sign(from, subject))
        .build();
  }

  private String header(String name) throws MessagingException {
    String[] values = mail.getHeader(name);
    return values == null || values.length == 0 ? "" : Texts.clean(values[0]);
  }

  private String messageId(String from, long size) throws MessagingException {
    Matcher stated = ID.matcher(header("Message-ID"));
    String id = stated.find() ? stated.group() : header("Message-ID").replaceAll("[<>\\s]+", "");
    if (id.isEmpty()) {
      return made(String.join("\n", from, header("Date"), header("Subject"), Long.toString(size)));
    }
    String whole = id.startsWith("<") ? id : "<" + id + ">";
    return whole.length() <= LONGEST_ID ? whole : made(whole);
  }

  /** The same for the same mail, however often it is read. */
  private static String made(String of) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(of.getBytes(StandardCharsets.UTF_8));
      return "<" + HexFormat.of().formatHex(hash) + "@no-message-id.invalid>";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every JDK", e);
    }
  }

  /** The mail it answers, then those before, the newest first. */
  private List<String> answers() throws MessagingException {
    List<String> nearest = ids("In-Reply-To");
    List<String> before = ids("References");
    Collections.reverse(before);
    before.removeAll(nearest);
    nearest.addAll(before);
    return nearest.subList(0, Math.min(MOST_IDS, nearest.size()));
  }

  private List<String> ids(String name) throws MessagingException {
    List<String> ids = new ArrayList<>();
    Matcher id = ID.matcher(header(name));
    while (id.find()) {
      ids.add(id.group().length() <= LONGEST_ID ? id.group() : made(id.group()));
    }
    return ids;
  }

  private List<String> addresses(String name) throws MessagingException {
    return addresses(mail, name);
  }

  /** The addresses a field of the head names, lower case. */
  static List<String> addresses(MimeMessage mail, String name) throws MessagingException {
    String[] values = mail.getHeader(name);
    List<String> addresses = new ArrayList<>();
    for (String value : values == null ? new String[0] : values) {
      Matcher found = ADDRESS.matcher(QUOTED.matcher(value).replaceAll(" "));
      while (found.find() && addresses.size() < MOST_RECIPIENTS) {
        addresses.add(found.group().toLowerCase(Locale.ROOT));
      }
    }
    return addresses;
  }

  private List<String> recipients() throws MessagingException {
    List<String> all = new ArrayList<>(addresses("To"));
    all.addAll(addresses("Cc"));
    return all.stream().distinct().toList();
  }

  private static String first(List<String> addresses) {
    return addresses.isEmpty() ? "" : addresses.getFirst();
  }

  private String subject() throws MessagingException {
    return Texts.cut(decoded(mail, "Subject"), LONGEST_SUBJECT);
  }

  /** A field of the head as it is read by people, in one line. */
  static String decoded(MimeMessage mail, String name) throws MessagingException {
    String raw = MimeUtility.unfold(new HeadReading(mail).header(name));
    String decoded;
    try {
      decoded = MimeUtility.decodeText(raw);
    } catch (UnsupportedEncodingException e) {
      // A character set nobody knows: its letters may be wrong, the mail is not lost.
      decoded = raw;
    }
    return CharsetMending.mend(decoded).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
  }

  private @Nullable Instant sentAt() throws MessagingException {
    try {
      Date date = new MailDateFormat().parse(header("Date"));
      Instant at = date == null ? Instant.EPOCH : date.toInstant();
      return at.isBefore(BEFORE_MAIL) ? null : at;
    } catch (ParseException e) {
      return null;
    }
  }

  private Sign sign(String from, String subject) throws MessagingException {
    String type = header("Content-Type").toLowerCase(Locale.ROOT);
    boolean receipt = type.contains("disposition-notification");
    String sender = from.substring(0, Math.max(0, from.indexOf('@')));
    if (!receipt
        && (type.startsWith("multipart/report")
            || sender.equals("mailer-daemon")
            || sender.equals("postmaster")
            || !header("X-Failed-Recipients").isEmpty())) {
      return Sign.REPORT;
    }
    String submitted = header("Auto-Submitted").toLowerCase(Locale.ROOT);
    String precedence = header("Precedence").toLowerCase(Locale.ROOT);
    boolean machine =
        receipt
            || !(submitted.isEmpty() || submitted.startsWith("no"))
            || !header("X-Autoreply").isEmpty()
            || !header("X-Autorespond").isEmpty()
            || List.of("auto_reply", "bulk", "junk", "list").contains(precedence)
            || AWAY.matcher(subject).matches();
    return machine ? Sign.MACHINE : Sign.PERSON;
  }
}
