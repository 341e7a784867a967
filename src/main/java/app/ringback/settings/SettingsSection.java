package app.ringback.settings;

import app.ringback.core.ProblemException;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** One section of the settings: typed values with their defaults, and errors that name the line. */
final class SettingsSection {

  private final TomlLayout layout;
  private final List<String> path;
  private final JsonNode node;

  SettingsSection(TomlLayout layout, List<String> path, JsonNode root) {
    this.layout = layout;
    this.path = path;
    JsonNode found = root;
    for (String part : path) {
      found = found.path(part);
    }
    if (!found.isMissingNode() && !found.isObject()) {
      throw SettingsProblems.bad(
          layout.line(path), String.join(".", path), "is a section, not a single value");
    }
    node = found;
  }

  /** The names of the sections inside this one. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  String text(String key, String absent) {
    JsonNode value = node.path(key);
    if (value.isMissingNode()) {
      return absent;
    }
    if (!value.isTextual()) {
      throw bad(key, "must be text in quotes");
    }
    return value.textValue().strip();
  }

  String choice(String key, String absent, List<String> choices) {
    String value = text(key, absent);
    if (!choices.contains(value)) {
      throw bad(key, "must be one of " + String.join(", ", choices));
    }
    return value;
  }

  boolean flag(String key) {
    JsonNode value = node.path(key);
    if (!value.isMissingNode() && !value.isBoolean()) {
      throw bad(key, "must be true or false");
    }
    return value.booleanValue();
  }

  /** {@link #flag(String)} where what is absent may be on. */
  boolean flag(String key, boolean absent) {
    return node.has(key) ? flag(key) : absent;
  }

  int number(String key, int absent, int least, int most) {
    JsonNode value = node.path(key);
    if (value.isMissingNode()) {
      return absent;
    }
    if (!value.isIntegralNumber()
        || !value.canConvertToInt()
        || value.intValue() < least
        || value.intValue() > most) {
      throw bad(key, "must be a whole number from " + least + " to " + most);
    }
    return value.intValue();
  }

  boolean has(String key) {
    return node.has(key);
  }

  /** Money as exact decimal text; TOML numbers are taken as they stand. */
  String money(String key) {
    JsonNode value = node.path(key);
    String text = value.isNumber() ? value.decimalValue().toPlainString() : text(key, "");
    if (text.isEmpty()) {
      return "";
    }
    try {
      if (new BigDecimal(text).signum() < 0 || text.length() > 20) {
        throw bad(key, "must be an amount such as \"22.00\"");
      }
    } catch (NumberFormatException e) {
      throw bad(key, "must be an amount such as \"22.00\"");
    }
    return text;
  }

  /** Text read by {@code reader}, whose {@link IllegalArgumentException} says what is wrong. */
  <T> T read(String key, String absent, Function<String, T> reader) {
    String value = text(key, absent);
    try {
      return reader.apply(value);
    } catch (IllegalArgumentException e) {
      throw bad(key, "cannot be used: " + e.getMessage());
    }
  }

  ProblemException bad(String key, String why) {
    List<String> full = new ArrayList<>(path);
    full.add(key);
    return SettingsProblems.bad(layout.line(full), String.join(".", full), why);
  }
}
