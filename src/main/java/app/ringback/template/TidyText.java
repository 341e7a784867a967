package app.ringback.template;

import java.util.Locale;

/**
 * Puts a message together out of words and values, and closes up where a value is empty: no second
 * blank, no blank before a comma, no line of nothing. What a person wrote is left as it is.
 */
final class TidyText {

  private static final String STOPS = ",.!?;:";

  private final StringBuilder text = new StringBuilder();

  /** Whether an empty value stood where the text ends now. */
  private boolean gap;

  private boolean endsWithValue;

  /** Adds words of the template. */
  void add(String words) {
    String rest = gap ? close(words) : words;
    if (text.length() > 0
        && text.charAt(text.length() - 1) == '.'
        && endsWithValue
        && rest.startsWith(".")
        && !rest.startsWith("..")) {
      // "Acme Inc." at the end of a sentence.
      rest = rest.substring(1);
    }
    text.append(rest);
    if (!rest.isEmpty()) {
      endsWithValue = false;
    }
  }

  /** Adds what a field says; empty for nothing. */
  void addValue(String value) {
    if (value.isEmpty()) {
      gap = true;
      return;
    }
    if (gap && atLineStart()) {
      text.append(capitalised(value));
    } else {
      text.append(value);
    }
    gap = false;
    endsWithValue = true;
  }

  private String close(String words) {
    String rest = words;
    if (atLineStart()) {
      rest = stripStart(rest, " \t" + STOPS);
      if (rest.startsWith("\n")) {
        // The line held nothing but what is missing; of the empty lines around it one stays.
        rest = atParagraphStart() ? stripStart(rest, "\n") : rest.substring(1);
        gap = rest.isEmpty();
        return rest;
      }
      gap = rest.isEmpty();
      return capitalised(rest);
    }
    if (rest.isEmpty()) {
      return rest;
    }
    boolean blankBefore = endsWithBlank();
    gap = false;
    char next = rest.charAt(0);
    if (STOPS.indexOf(next) >= 0) {
      stripEnd();
      if (text.length() > 0 && text.charAt(text.length() - 1) == ',') {
        text.setLength(text.length() - 1);
      }
      return rest;
    }
    if (next == '\n') {
      stripEnd();
      return rest;
    }
    return blankBefore ? stripStart(rest, " \t") : rest;
  }

  private boolean atLineStart() {
    return text.length() == 0 || text.charAt(text.length() - 1) == '\n';
  }

  private boolean atParagraphStart() {
    return text.length() < 2 || text.charAt(text.length() - 2) == '\n';
  }

  private boolean endsWithBlank() {
    char last = text.charAt(text.length() - 1);
    return last == ' ' || last == '\t';
  }

  private void stripEnd() {
    while (text.length() > 0 && endsWithBlank()) {
      text.setLength(text.length() - 1);
    }
  }

  private static String stripStart(String words, String what) {
    int at = 0;
    while (at < words.length() && what.indexOf(words.charAt(at)) >= 0) {
      at++;
    }
    return words.substring(at);
  }

  private static String capitalised(String words) {
    if (words.isEmpty()) {
      return words;
    }
    int first = words.offsetByCodePoints(0, 1);
    return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
  }

  /** The message. */
  String text() {
    return gap ? text.toString().stripTrailing() : text.toString();
  }
}
