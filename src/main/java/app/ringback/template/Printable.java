package app.ringback.template;

/** Keeps what can be read of a text: whole characters, none of those that only steer a machine. */
final class Printable {

  private Printable() {}

  /** What is left of the words of a template; its lines stay, and how its writing is directed. */
  static String words(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(character -> character == '\n' || character == '\t' || isReadable(character))
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /**
   * What is left of a value, on one line. An embedding of the writing direction that it does not
   * end would turn around the rest of the message.
   */
  static String value(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .map(character -> Character.isWhitespace(character) ? ' ' : character)
        .filter(character -> isReadable(character) && !steersDirection(character))
        .forEach(kept::appendCodePoint);
    return kept.toString().replaceAll("[\\s\\p{Z}]+", " ").strip();
  }

  /** Lone surrogates are half a character; control characters show as boxes, or not at all. */
  private static boolean isReadable(int character) {
    int type = Character.getType(character);
    boolean noCharacter = (character & 0xFFFE) == 0xFFFE || character == '\uFEFF';
    return type != Character.SURROGATE
        && type != Character.CONTROL
        && !noCharacter
        && character != '\uFFFD';
  }

  private static boolean steersDirection(int character) {
    return (character >= 0x202A && character <= 0x202E)
        || (character >= 0x2066 && character <= 0x2069);
  }

  /** Whether there is anything in it that says something: a letter, a digit or a picture. */
  static boolean saysSomething(String value) {
    return value
        .codePoints()
        .anyMatch(character ->
            Character.isLetterOrDigit(character)
                || Character.isEmojiPresentation(character)
                || Character.getType(character) == Character.OTHER_SYMBOL);
  }
}
