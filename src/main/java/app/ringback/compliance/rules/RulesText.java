package app.ringback.compliance.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.util.ArrayList;
import java.util.List;

/** A section of a rules file: values with errors that name the section and the key. */
final class RulesText {

  private final String name;
  private final JsonNode node;

  private RulesText(String name, JsonNode node) {
    this.name = name;
    this.node = node;
  }

  /**
   * The whole file.
   *
   * @throws BadRulesException when it is no TOML
   */
  static RulesText of(String text) {
    try {
      return new RulesText("", new TomlMapper().readTree(text));
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      throw new BadRulesException("line " + line + " is not valid TOML", e);
    }
  }

  RulesText section(String key) {
    JsonNode found = node.path(key);
    if (!found.isObject()) {
      throw new BadRulesException("the section [" + key + "] is missing");
    }
    return new RulesText("[" + key + "]", found);
  }

  /** The rows of {@code [[key]]}, each named by its code. */
  List<RulesText> rows(String key) {
    if (!node.path(key).isArray()) {
      throw new BadRulesException("there is no [[" + key + "]]");
    }
    List<RulesText> rows = new ArrayList<>();
    for (JsonNode row : node.path(key)) {
      rows.add(new RulesText(key + " \"" + row.path("code").asText("") + "\"", row));
    }
    return rows;
  }

  /** Text that must be there. */
  String text(String key) {
    String text = optional(key);
    if (text.isEmpty()) {
      throw bad(key, "must be text in quotes");
    }
    return text;
  }

  /** Text that may be absent: then empty. */
  String optional(String key) {
    JsonNode value = node.path(key);
    if (value.isMissingNode()) {
      return "";
    }
    if (!value.isTextual()) {
      throw bad(key, "must be text in quotes");
    }
    return value.textValue().strip();
  }

  int number(String key, int least, int most) {
    JsonNode value = node.path(key);
    if (!value.isIntegralNumber()
        || !value.canConvertToInt()
        || value.intValue() < least
        || value.intValue() > most) {
      throw bad(key, "must be a whole number from " + least + " to " + most);
    }
    return value.intValue();
  }

  /** A list of texts, at least one. */
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (JsonNode value : node.path(key)) {
      if (!value.isTextual() || value.textValue().isBlank()) {
        throw bad(key, "must be a list of texts in quotes");
      }
      texts.add(value.textValue());
    }
    if (texts.isEmpty()) {
      throw bad(key, "must be a list of texts in quotes");
    }
    return texts;
  }

  BadRulesException bad(String key, String why) {
    return new BadRulesException((name.isEmpty() ? "" : name + ": ") + key + " " + why);
  }
}
