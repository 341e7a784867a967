package app.ringback.intake.adf;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * An opening tag, with its quotes straight, curly or left out.
 *
 * @param name in lower case, without its namespace
 * @param values of its attributes, by lower-case name
 * @param isClosed whether it closes itself
 * @param end where the text goes on
 */
record AdfTag(String name, Map<String, String> values, boolean isClosed, int end) {

  private static final int MOST_VALUES = 20;

  /** The tag that begins here; null when the sign is one of the text's. */
  static @Nullable AdfTag read(String text, int start) {
    int at = start + 1;
    if (at >= text.length() || !Character.isLetter(text.charAt(at))) {
      return null;
    }
    int nameEnd = at;
    while (nameEnd < text.length() && isName(text.charAt(nameEnd))) {
      nameEnd++;
    }
    Map<String, String> values = new HashMap<>(4);
    at = nameEnd;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '>') {
        boolean closed = text.charAt(at - 1) == '/';
        return new AdfTag(name(text.substring(start + 1, nameEnd)), values, closed, at + 1);
      }
      if (c == '<') {
        return null;
      }
      at = isName(c) ? value(text, at, values) : at + 1;
    }
    return null;
  }

  /** Reads an attribute with its value; answers where it ends. */
  private static int value(String text, int start, Map<String, String> values) {
    int keyEnd = start;
    while (keyEnd < text.length() && isName(text.charAt(keyEnd))) {
      keyEnd++;
    }
    int at = skipBlanks(text, keyEnd);
    if (at >= text.length() || text.charAt(at) != '=') {
      return keyEnd;
    }
    at = skipBlanks(text, at + 1);
    if (at >= text.length()) {
      return at;
    }
    int quoted = quoteEnd(text, at);
    int from = quoted < 0 ? at : at + 1;
    int to = quoted < 0 ? bareEnd(text, at) : quoted;
    if (values.size() < MOST_VALUES) {
      values.put(
          text.substring(start, keyEnd).toLowerCase(Locale.ROOT),
          Parser.unescapeEntities(text.substring(from, to), true));
    }
    return quoted < 0 ? to : quoted + 1;
  }

  /** Where the quote that begins here ends, before the tag does; -1 when there is none. */
  private static int quoteEnd(String text, int start) {
    String quotes =
        switch (text.charAt(start)) {
          case '"', '\u201c', '\u201d' -> "\"\u201c\u201d";
          case '\'', '\u2018', '\u2019' -> "'\u2018\u2019";
          default -> "";
        };
    if (quotes.isEmpty()) {
      return -1;
    }
    for (int at = start + 1; at < text.length() && text.charAt(at) != '<'; at++) {
      if (quotes.indexOf(text.charAt(at)) >= 0) {
        return at;
      }
    }
    return -1;
  }

  private static int bareEnd(String text, int start) {
    int at = start;
    while (at < text.length()
        && !Character.isWhitespace(text.charAt(at))
        && "<>".indexOf(text.charAt(at)) < 0
        && !(text.charAt(at) == '/' && at + 1 < text.length() && text.charAt(at + 1) == '>')) {
      at++;
    }
    return at;
  }

  private static int skipBlanks(String text, int start) {
    int at = start;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == ':' || c == '.';
  }

  /** A tag's name as elements are called: lower case, no namespace, nothing behind it. */
  static String name(String written) {
    int end = 0;
    while (end < written.length() && isName(written.charAt(end))) {
      end++;
    }
    String name = written.substring(0, end).toLowerCase(Locale.ROOT);
    return name.substring(name.indexOf(':') + 1);
  }
}
