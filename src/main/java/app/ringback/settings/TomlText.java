package app.ringback.settings;

/** Strings and keys as TOML writes them. */
final class TomlText {

  private TomlText() {}

  /** A basic string with its quotes. */
  static String quote(String value) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (c < ' ' || c == 0x7f) {
            quoted.append(String.format("\\u%04X", (int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }

  /** A key: bare where TOML allows it. */
  static String key(String name) {
    return name.matches("[A-Za-z0-9_-]+") ? name : quote(name);
  }

  /** What the inside of a basic string stands for. */
  static String unescape(String inner) {
    StringBuilder plain = new StringBuilder();
    int at = 0;
    while (at < inner.length()) {
      char c = inner.charAt(at);
      at++;
      if (c != '\\' || at == inner.length()) {
        plain.append(c);
        continue;
      }
      char escaped = inner.charAt(at);
      at++;
      switch (escaped) {
        case 'n' -> plain.append('\n');
        case 'r' -> plain.append('\r');
        case 't' -> plain.append('\t');
        case 'b' -> plain.append('\b');
        case 'f' -> plain.append('\f');
        case 'e' -> plain.append('\u001b');
        case 'u' -> at = appendCodePoint(inner, at, 4, plain);
        case 'U' -> at = appendCodePoint(inner, at, 8, plain);
        default -> plain.append(escaped);
      }
    }
    return plain.toString();
  }

  private static int appendCodePoint(String inner, int at, int digits, StringBuilder plain) {
    int end = Math.min(at + digits, inner.length());
    plain.appendCodePoint(Integer.parseInt(inner.substring(at, end), 16));
    return end;
  }
}
