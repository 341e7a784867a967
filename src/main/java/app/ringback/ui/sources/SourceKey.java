package app.ringback.ui.sources;

import java.util.Locale;
import java.util.Map;

/** What can be set for a source on the screen, in its order there. */
enum SourceKey {
  FEED(Type.LINE),
  FEED_MINUTES(Type.NUMBER),
  FOLDER(Type.LINE),
  MAIL_FROM(Type.LINE),
  RELAY(Type.FLAG),
  OWNER(Type.LINE),
  OWNER_BY_INTEREST(Type.LINE),
  OWNER_BY_REGION(Type.LINE),
  SLA_MINUTES(Type.NUMBER),
  LEAD_COST(Type.LINE),
  RETURN_DAYS(Type.NUMBER),
  CONSENT(Type.FLAG),
  CONSENT_TEXT(Type.LINE),
  CONSENT_URL(Type.LINE),
  INSTA_CALL(Type.FLAG),
  AUTO_TEXT(Type.FLAG),
  AUTO_TEXT_LISTS(Type.FLAG),
  CADENCE(Type.LINE);

  /** How it is edited. */
  enum Type {
    LINE,
    NUMBER,
    FLAG
  }

  private static final int USUAL_FEED_MINUTES = 10;

  private final Type type;

  SourceKey(Type type) {
    this.type = type;
  }

  Type type() {
    return type;
  }

  /** Its key in the settings. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What its texts are called: {@code sources.sla-minutes}. */
  String textKey() {
    return "sources." + key().replace('_', '-');
  }

  /**
   * As the file has it.
   *
   * @throws NumberFormatException when a number is wanted and something else is typed
   */
  Object stored(String typed) {
    String text = typed.strip();
    return switch (type) {
      case LINE -> text;
      case NUMBER -> text.isEmpty() ? absentNumber() : Integer.valueOf(text);
      case FLAG -> Boolean.valueOf(text);
    };
  }

  private int absentNumber() {
    return this == FEED_MINUTES ? USUAL_FEED_MINUTES : 0;
  }

  /** As it is shown; a number that stands for nothing set is empty. */
  String shown(Map<String, String> values) {
    String value = values.getOrDefault(key(), "");
    return type == Type.NUMBER && value.equals("0") ? "" : value;
  }
}
