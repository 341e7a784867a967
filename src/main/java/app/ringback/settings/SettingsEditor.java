package app.ringback.settings;

import app.ringback.settings.TomlLayout.Entry;
import app.ringback.settings.TomlLayout.Header;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes one value of a TOML text and leaves every other character as it was. */
final class SettingsEditor {

  private SettingsEditor() {}

  /**
   * The text with {@code value} at {@code section.key}: in its place when the key is there, else at
   * the end of its section, else in a new section at the end.
   *
   * @param value a text, a whole number or a boolean
   * @throws app.ringback.core.ProblemException when the text is no TOML, or the value stands in a
   *     form that cannot be changed by one line, such as an inline table
   */
  static String set(String text, List<String> section, String key, Object value) {
    JsonNode before = SettingsReader.tree(text);
    List<String> path = new ArrayList<>(section);
    path.add(key);
    String edited = edited(text, section, path, literal(value));
    if (!SettingsReader.isToml(edited)
        || !SettingsReader.tree(edited).equals(wanted(before, path, value))) {
      throw SettingsProblems.bad(
          TomlLayout.of(text).line(path),
          String.join(".", path),
          "stands in a form that Ringback does not change");
    }
    return edited;
  }

  private static String edited(
      String text, List<String> section, List<String> path, String literal) {
    TomlLayout layout = TomlLayout.of(text);
    String newline = text.contains("\r\n") ? "\r\n" : "\n";
    String line = TomlText.key(path.getLast()) + " = " + literal;
    Optional<Entry> entry = layout.entry(path);
    if (entry.isPresent()) {
      Entry found = entry.get();
      return text.substring(0, found.valueStart()) + literal + text.substring(found.valueEnd());
    }
    Optional<Header> header = layout.header(section);
    if (header.isEmpty()) {
      String title = "[" + String.join(".", section.stream().map(TomlText::key).toList()) + "]";
      String gap = text.isEmpty() || text.endsWith("\n") ? "" : newline;
      String blank = text.isBlank() ? "" : newline;
      return text + gap + blank + title + newline + line + newline;
    }
    int behind = layout.lastIn(section).map(Entry::valueEnd).orElseGet(header.get()::end);
    int lineFeed = text.indexOf('\n', behind);
    return lineFeed < 0
        ? text + newline + line + newline
        : text.substring(0, lineFeed + 1) + line + newline + text.substring(lineFeed + 1);
  }

  private static String literal(Object value) {
    return switch (value) {
      case String string -> TomlText.quote(string);
      case Boolean _, Integer _, Long _ -> value.toString();
      default -> throw new IllegalArgumentException("A setting is text, number or boolean");
    };
  }

  private static JsonNode wanted(JsonNode before, List<String> path, Object value) {
    ObjectNode root =
        before instanceof ObjectNode object
            ? object.deepCopy()
            : JsonNodeFactory.instance.objectNode();
    ObjectNode parent = root;
    for (String part : path.subList(0, path.size() - 1)) {
      // A single value in the place of a section is left: the comparison then fails.
      parent = parent.path(part) instanceof ObjectNode inner ? inner : parent.putObject(part);
    }
    parent.set(path.getLast(), SettingsReader.tree("v = " + literal(value)).path("v"));
    return root;
  }
}
