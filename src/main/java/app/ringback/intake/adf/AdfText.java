package app.ringback.intake.adf;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds ADF in a text, whatever stands before and after it. */
public final class AdfText {

  /** Chars beyond which a document is not read: 5 MB of the letters vendors write. */
  public static final int LONGEST = 5 * 1024 * 1024;

  /** Chars kept of what is too large or too deep. */
  public static final int KEPT = 100 * 1024;

  private static final Pattern BEGIN =
      Pattern.compile(
          "<\\?adf\\b|<(?:\\w{1,20}:)?(?:adf|prospect)[\\s/>]", Pattern.CASE_INSENSITIVE);

  private static final Pattern END =
      Pattern.compile("</(?:\\w{1,20}:)?(?:adf|prospect)\\s*>", Pattern.CASE_INSENSITIVE);

  private AdfText() {}

  /** Whether there is any. */
  public static boolean isIn(String text) {
    return BEGIN.matcher(text).find();
  }

  /** From the first sign of it to the last; {@code ""} when there is none. */
  static String of(String text) {
    Matcher begin = BEGIN.matcher(text);
    if (!begin.find()) {
      return "";
    }
    int start = begin.start();
    int end = text.length();
    Matcher ending = END.matcher(text);
    for (int from = begin.end(); ending.find(from); from = ending.end()) {
      end = ending.end();
    }
    // One that was never closed runs to the end of the text.
    return text.substring(start, begin.find(end) ? text.length() : end);
  }
}
