package app.ringback.channel.mail;

import app.ringback.core.Texts;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds the words of a mail and the names of what is attached, however badly it is put together:
 * what cannot be read is left out, and what is no text is never fetched.
 */
final class BodyReading {

  /** As much as is read of one part. */
  private static final int LONGEST_PART = 1 << 20;

  /** An answer to an invitation is far shorter. */
  private static final int LONGEST_CALENDAR = 100_000;

  private static final int DEEPEST = 15;
  private static final int MOST_PARTS = 300;
  private static final int MOST_ATTACHMENTS = 50;
  private static final int LONGEST_NAME = 200;

  private final List<String> texts = new ArrayList<>();
  private final List<String> attachments = new ArrayList<>();
  private String calendar = "";
  private int parts;

  private BodyReading() {}

  /**
   * What was found.
   *
   * @param calendar the first calendar in it; empty without one
   */
  record Found(String text, List<String> attachments, String calendar) {}

  static Found of(Part mail) {
    BodyReading reading = new BodyReading();
    reading.walk(mail, 0);
    String text = String.join("\n\n", reading.texts);
    return new Found(
        text.replace("\r\n", "\n").replace('\r', '\n').replace("\0", "").strip(),
        reading.attachments,
        reading.calendar);
  }

  private void walk(Part part, int depth) {
    if (depth > DEEPEST || ++parts > MOST_PARTS) {
      return;
    }
    try {
      String type = type(part);
      if (isAttached(part, type)) {
        attach(part, type);
      } else if (type.equals("text/html")) {
        add(HtmlText.of(words(part)));
      } else if (type.startsWith("text/")) {
        add(words(part));
      } else if (type.startsWith("multipart/") && part.getContent() instanceof Multipart several) {
        walk(several, type, depth);
      } else if (depth == 0) {
        // A mail that says that it is something nobody knows is read as what it most likely is.
        add(words(part));
      }
    } catch (MessagingException | IOException | RuntimeException e) {
      // jakarta.mail throws all of these at broken mails; the other parts may be fine.
      if (depth == 0) {
        addRaw(part);
      }
    }
  }

  private void walk(Multipart several, String type, int depth)
      throws MessagingException, IOException {
    if (type.equals("multipart/alternative")) {
      alternative(several, depth);
      return;
    }
    int count = type.equals("multipart/report") ? 1 : several.getCount();
    for (int i = 0; i < Math.min(count, several.getCount()); i++) {
      walk(several.getBodyPart(i), depth + 1);
    }
  }

  /** The plain one, unless it is empty: some programs leave it so. */
  private void alternative(Multipart several, int depth) throws MessagingException, IOException {
    List<Part> others = new ArrayList<>();
    int before = texts.size();
    for (int i = 0; i < several.getCount(); i++) {
      Part part = several.getBodyPart(i);
      takeCalendar(part, type(part));
      if (type(part).equals("text/plain") && texts.size() == before) {
        walk(part, depth + 1);
      } else {
        others.add(part);
      }
    }
    for (int i = others.size() - 1; i >= 0 && texts.size() == before; i--) {
      walk(others.get(i), depth + 1);
    }
  }

  /** The content type without its parameters, lower case. */
  static String type(Part part) throws MessagingException {
    String stated = Texts.clean(part.getContentType()).toLowerCase(Locale.ROOT);
    int end = stated.indexOf(';');
    String type = (end < 0 ? stated : stated.substring(0, end)).strip();
    return type.isEmpty() || type.indexOf('/') < 0 ? "text/plain" : type;
  }

  private static boolean isAttached(Part part, String type) throws MessagingException {
    if (type.startsWith("multipart/")) {
      return false;
    }
    if (type.startsWith("text/") && !type.equals("text/calendar")) {
      return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
    }
    return part.getFileName() != null
        || part.getDisposition() != null
        || !type.equals("application/octet-stream");
  }

  private void takeCalendar(Part part, String type) throws MessagingException, IOException {
    if (calendar.isEmpty() && (type.equals("text/calendar") || type.equals("application/ics"))) {
      calendar = words(part, LONGEST_CALENDAR);
    }
  }

  private void attach(Part part, String type) throws MessagingException, IOException {
    takeCalendar(part, type);
    if (attachments.size() >= MOST_ATTACHMENTS || type.equals("application/pgp-signature")) {
      return;
    }
    String stated = Texts.clean(part.getFileName());
    String name;
    try {
      name = MimeUtility.decodeText(stated);
    } catch (UnsupportedEncodingException e) {
      name = stated;
    }
    String line = name.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    attachments.add(Texts.cut(line.isEmpty() ? type : line, LONGEST_NAME));
  }

  private void add(String text) {
    if (!text.isBlank()) {
      texts.add(text.strip());
    }
  }

  private static String words(Part part) throws MessagingException, IOException {
    return words(part, LONGEST_PART);
  }

  /** The text of a part, of which at most so many bytes are read. */
  static String words(Part part, int most) throws MessagingException, IOException {
    byte[] bytes;
    try {
      bytes = bytes(part, most);
    } catch (IOException e) {
      // Its encoding is broken: better its letters as they came than nothing.
      return raw(part);
    }
    return CharsetMending.decode(bytes, charset(part));
  }

  /** The beginning of what a part holds, decoded. */
  static byte[] bytes(Part part, int most) throws MessagingException, IOException {
    try (InputStream in = part.getInputStream()) {
      return in.readNBytes(most);
    }
  }

  private static String charset(Part part) throws MessagingException {
    try {
      return Texts.clean(new ContentType(part.getContentType()).getParameter("charset"));
    } catch (ParseException e) {
      return "";
    }
  }

  private static String raw(Part part) throws MessagingException, IOException {
    if (part instanceof MimeMessage mail) {
      try (InputStream in = mail.getRawInputStream()) {
        return CharsetMending.decode(in.readNBytes(LONGEST_PART), "");
      }
    }
    if (part instanceof MimeBodyPart body) {
      try (InputStream in = body.getRawInputStream()) {
        return CharsetMending.decode(in.readNBytes(LONGEST_PART), "");
      }
    }
    return "";
  }

  private void addRaw(Part part) {
    try {
      add(raw(part));
    } catch (MessagingException | IOException | RuntimeException e) {
      texts.clear();
    }
  }
}
