package app.ringback.outbox;

import java.util.Locale;

/** The line that every first text to a lead carries, so that they know how to end it. */
public final class OptOutLine {

  public static final String LINE = "Reply STOP to opt out";

  private OptOutLine() {}

  /** The text with the line, unless it already says how to opt out. */
  public static String addTo(String body) {
    return saysHow(body) ? body : body.stripTrailing() + "\n" + LINE;
  }

  private static boolean saysHow(String body) {
    String lower = body.toLowerCase(Locale.ROOT);
    return lower.contains("reply stop") || lower.contains("text stop");
  }
}
