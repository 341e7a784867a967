package app.ringback.intake.field;

import app.ringback.core.Texts;
import app.ringback.lead.Address;
import java.util.LinkedHashMap;
import java.util.Map;

/** Cuts texts to what the book has room for, and remembers whether it had to. */
final class FieldLimits {

  /** Names, companies, lines of an address, in chars. */
  static final int LINE = 1000;

  /** Sources and owners, in chars. */
  static final int SOURCE = 256;

  /** Notes and other long texts, in chars; a cell over 1 MB is cut anyway. */
  private static final int TEXT = 1 << 20;

  /** All custom fields together, as JSON that may write one char as six. */
  private static final int CUSTOM = 1_000_000;

  private static final int ESCAPED = 6;

  private boolean cut;

  boolean cutSomething() {
    return cut;
  }

  String line(String text, int length) {
    String kept = Texts.cut(text, length);
    cut |= kept.length() < text.length();
    return kept;
  }

  String text(String text) {
    return line(text, TEXT);
  }

  Address address(Address address) {
    return new Address(
        line(address.street(), LINE),
        line(address.city(), LINE),
        line(address.region(), LINE),
        line(address.postalCode(), LINE),
        line(address.country(), LINE));
  }

  Map<String, String> custom(Map<String, String> values) {
    int room = CUSTOM;
    Map<String, String> kept = new LinkedHashMap<>();
    for (Map.Entry<String, String> entry : values.entrySet()) {
      String name = line(entry.getKey(), LINE);
      room -= jsonLength(name) + ESCAPED;
      String value = fitting(entry.getValue(), room);
      if (room <= 0 || value.isEmpty()) {
        cut = true;
        continue;
      }
      room -= jsonLength(value);
      kept.put(name, value);
    }
    return kept;
  }

  private String fitting(String value, int room) {
    if (room <= 0 || jsonLength(value) <= room) {
      return value;
    }
    return line(value, room / ESCAPED);
  }

  private static int jsonLength(String text) {
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      length += c < ' ' ? ESCAPED : c == '"' || c == '\\' ? 2 : 1;
    }
    return length;
  }
}
