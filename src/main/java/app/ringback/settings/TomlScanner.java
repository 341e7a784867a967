package app.ringback.settings;

import java.util.ArrayList;
import java.util.List;

/** Walks over a TOML text (toml.io, version 1.0) without reading values. */
final class TomlScanner {

  private final String text;
  private int at;

  TomlScanner(String text) {
    this.text = text;
    at = text.startsWith("\uFEFF") ? 1 : 0;
  }

  int position() {
    return at;
  }

  /** Skips blanks, line ends and comments; false at the end of the text. */
  boolean toNextItem() {
    while (at < text.length()) {
      if (text.charAt(at) == '#') {
        skipLine();
      } else if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else {
        return true;
      }
    }
    return false;
  }

  boolean atHeader() {
    return text.charAt(at) == '[';
  }

  /** Moves to the end of the line, before its line feed. */
  void skipLine() {
    int end = text.indexOf('\n', at);
    at = end < 0 ? text.length() : end;
  }

  /** Reads {@code [a."b"]} or {@code [[a]]} and stands behind it. */
  List<String> header() {
    boolean array = text.startsWith("[[", at);
    at += array ? 2 : 1;
    List<String> path = keyUntil(']');
    if (array) {
      at = Math.min(at + 1, text.length());
    }
    return path;
  }

  /** Reads {@code a."b" =} and stands at the value. */
  List<String> key() {
    List<String> path = keyUntil('=');
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return path;
  }

  private List<String> keyUntil(char end) {
    List<String> path = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    while (at < text.length() && text.charAt(at) != end && text.charAt(at) != '\n') {
      char c = text.charAt(at);
      if (c == '"' || c == '\'') {
        int start = at;
        skipString();
        String inner = text.substring(start + 1, Math.max(start + 1, at - 1));
        part.append(c == '"' ? TomlText.unescape(inner) : inner);
      } else {
        if (c == '.') {
          path.add(part.toString());
          part.setLength(0);
        } else if (!Character.isWhitespace(c)) {
          part.append(c);
        }
        at++;
      }
    }
    path.add(part.toString());
    at = Math.min(at + 1, text.length());
    return List.copyOf(path);
  }

  /** Moves behind the value, over as many lines as it has, and says where it ends. */
  int valueEnd() {
    int depth = 0;
    int end = at;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (depth == 0 && (c == '\n' || c == '#')) {
        break;
      }
      if (c == '"' || c == '\'') {
        skipString();
        end = at;
        continue;
      }
      if (c == '#') {
        skipLine();
        continue;
      }
      depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
      at++;
      end = Character.isWhitespace(c) ? end : at;
    }
    return end;
  }

  private void skipString() {
    char quote = text.charAt(at);
    String triple = String.valueOf(quote).repeat(3);
    boolean multiline = text.startsWith(triple, at);
    at += multiline ? 3 : 1;
    while (at < text.length()) {
      if (quote == '"' && text.charAt(at) == '\\') {
        at += 2;
      } else if (multiline ? text.startsWith(triple, at) : text.charAt(at) == quote) {
        at += multiline ? 3 : 1;
        // Up to two quotes may stand right before the closing three.
        for (int i = 0; multiline && i < 2 && text.startsWith(String.valueOf(quote), at); i++) {
          at++;
        }
        return;
      } else {
        at++;
      }
    }
    at = text.length();
  }
}
