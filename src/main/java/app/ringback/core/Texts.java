package app.ringback.core;

import org.jspecify.annotations.Nullable;

/** Absent, null and blank text are the same thing: {@code ""}. */
public final class Texts {

  private Texts() {}

  /** The text without surrounding white space; {@code ""} for null. */
  public static String clean(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  /** The first of the texts that is not blank, else {@code ""}. */
  public static String firstOf(String... texts) {
    for (String text : texts) {
      if (!text.isBlank()) {
        return text;
      }
    }
    return "";
  }

  /** At most {@code length} chars, never splitting a surrogate pair. */
  public static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    return text.substring(0, end);
  }
}
