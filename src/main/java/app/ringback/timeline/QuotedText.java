package app.ringback.timeline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a mail's writer wrote, and the older mail quoted below it. When in doubt everything counts
 * as written: words between the quoted lines are never taken for a quote.
 *
 * @param own without the quote, no blank lines at its end
 * @param quote the rest, empty when nothing is quoted
 */
public record QuotedText(String own, String quote) {

  /** Where the older mail begins: as Gmail and Apple, Outlook, and phones of them write it. */
  private static final Pattern BEGIN =
      Pattern.compile(
          "(?m)^(?:On [^\\n]{5,200}(?:\\n[^\\n]{1,200})?wrote:[ \\t]*$|(?:Am|Le|El|Il|Op)"
              + " [^\\n]{5,200}(?:\\n[^\\n]{1,200})?(?:schrieb[^\\n]{0,120}|a écrit ?|escribió|ha"
              + " scritto|schreef[^\\n]{0,120}):[ \\t]*$|-{2,} ?(?:Original Message|Forwarded"
              + " message|Ursprüngliche Nachricht)[^\\n]*$|_{10,}\\n+From:[^\\n]*$"
              + "|From:[^\\n]+\\n(?:Sent|Date):[^\\n]+\\n(?:To|Cc|Subject):[^\\n]*$|>[^\\n]*$)");

  private static final Pattern BETWEEN = Pattern.compile("(?m)^(?!>)[^\\n]*\\S[^\\n]*$");

  /** Looking for a quote in the longest of mails must not take long. */
  private static final int LOOKED_AT = 200_000;

  /** The two parts of a text whose lines end with LF. */
  public static QuotedText of(String text) {
    Matcher begin = BEGIN.matcher(text.substring(0, Math.min(text.length(), LOOKED_AT)));
    if (!begin.find()) {
      return new QuotedText(text.stripTrailing(), "");
    }
    String quote = text.substring(begin.start());
    String below = text.substring(begin.end());
    boolean marked = begin.group().startsWith(">") || below.stripLeading().startsWith(">");
    if (marked && hasWordsBetween(below)) {
      return new QuotedText(text.stripTrailing(), "");
    }
    return new QuotedText(text.substring(0, begin.start()).stripTrailing(), quote);
  }

  /** Whether somebody wrote below a quote whose lines are marked. */
  private static boolean hasWordsBetween(String below) {
    int marked = below.startsWith(">") ? 0 : below.indexOf("\n>");
    return BETWEEN.matcher(marked < 0 ? below : below.substring(marked)).find();
  }
}
