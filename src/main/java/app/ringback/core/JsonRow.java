package app.ringback.core;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object that is read field by field. Every field asked for is taken out; {@link #rest} is
 * what nobody asked for, to be kept. Absent, null and empty text are the same. Whatever cannot be
 * taken is a {@link BadRowException}.
 */
public final class JsonRow {

  private static final ObjectReader READER =
      Json.mapper()
          .readerFor(JsonNode.class)
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");

  private final ObjectNode node;

  /** Reads from the object and takes its fields away. */
  public JsonRow(ObjectNode node) {
    this.node = node;
  }

  /** Reads a text that is one JSON object and nothing else. */
  public static JsonRow parse(String line) {
    try {
      JsonNode parsed = READER.readValue(line);
      if (parsed instanceof ObjectNode object) {
        return new JsonRow(object);
      }
    } catch (JsonProcessingException e) {
      throw new BadRowException("It is not readable as JSON.");
    }
    throw new BadRowException("It is not a JSON object.");
  }

  /** The text, {@code ""} when absent; numbers and yes/no are taken as text too. */
  public String text(String name, int longest) {
    JsonNode value = take(name);
    return value == null ? "" : checked(name, value, longest);
  }

  public UUID requiredId(String name) {
    UUID id = id(name);
    if (id == null) {
      throw missing(name);
    }
    return id;
  }

  public @Nullable UUID id(String name) {
    String text = text(name, 256);
    if (text.isEmpty()) {
      return null;
    }
    try {
      // The JDK also reads shortened ids such as 1-1-1-1-1.
      if (text.length() == 36) {
        return UUID.fromString(text);
      }
    } catch (IllegalArgumentException e) {
      throw new BadRowException("\"" + name + "\" is not a UUID.");
    }
    throw new BadRowException("\"" + name + "\" is not a UUID.");
  }

  public Instant requiredInstant(String name) {
    Instant instant = instant(name);
    if (instant == null) {
      throw missing(name);
    }
    return instant;
  }

  public @Nullable Instant instant(String name) {
    String text = text(name, 256);
    if (text.isEmpty()) {
      return null;
    }
    return IsoInstants.read(text)
        .orElseThrow(() ->
            new BadRowException(
                "\"" + name + "\" is not an instant with its zone, like 2026-03-02T18:00:00Z."));
  }

  public boolean flag(String name) {
    return Boolean.TRUE.equals(choice(name));
  }

  /** Yes, no, or null when it is not known. */
  public @Nullable Boolean choice(String name) {
    return switch (text(name, 256)) {
      case "" -> null;
      case "true" -> true;
      case "false" -> false;
      default -> throw new BadRowException("\"" + name + "\" must be true or false.");
    };
  }

  public @Nullable Double number(String name) {
    String text = text(name, 256);
    try {
      double number = text.isEmpty() ? 0 : new BigDecimal(text).doubleValue();
      if (Double.isFinite(number)) {
        return text.isEmpty() ? null : (Double) number;
      }
    } catch (NumberFormatException e) {
      throw new BadRowException("\"" + name + "\" must be a number.");
    }
    throw new BadRowException("\"" + name + "\" must be a number.");
  }

  /** A whole number of at least {@code least}, or null. */
  public @Nullable Integer count(String name, int least) {
    Double number = number(name);
    if (number == null) {
      return null;
    }
    if (number != Math.rint(number) || number < least || number > Integer.MAX_VALUE) {
      throw new BadRowException("\"" + name + "\" must be a whole number from " + least + ".");
    }
    return number.intValue();
  }

  /** A decimal number as text ("22.00"), exactly as it came. */
  public String decimal(String name) {
    String text = text(name, 256);
    if (!text.isEmpty() && !DECIMAL.matcher(text).matches()) {
      throw new BadRowException("\"" + name + "\" must be a decimal number like 22.00.");
    }
    return text;
  }

  /** One of the words, or {@code ""} when absent. */
  public String oneOf(String name, Collection<String> words) {
    String text = text(name, 256);
    if (!text.isEmpty() && !words.contains(text)) {
      throw new BadRowException(
          "\"" + name + "\" must be one of " + String.join(", ", words) + ".");
    }
    return text;
  }

  public String requiredOneOf(String name, Collection<String> words) {
    String text = oneOf(name, words);
    if (text.isEmpty()) {
      throw missing(name);
    }
    return text;
  }

  /** A list of texts without its empty ones; a single text counts as a list of one. */
  public List<String> texts(String name, int longest) {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : items(name)) {
      String text = item.isNull() ? "" : checked(name, item, longest);
      if (!text.isEmpty()) {
        texts.add(text);
      }
    }
    return texts;
  }

  /** The list's own nodes; a single value counts as a list of one. */
  public List<JsonNode> items(String name) {
    JsonNode value = take(name);
    if (value == null) {
      return List.of();
    }
    return value.isArray() ? value.valueStream().toList() : List.of(value);
  }

  /** A list of objects. */
  public List<JsonRow> rows(String name) {
    return items(name).stream()
        .filter(item -> !item.isNull())
        .map(item -> row(name, item))
        .toList();
  }

  /** An object of its own; empty when absent. */
  public JsonRow row(String name) {
    JsonNode value = take(name);
    return value == null ? new JsonRow(Json.mapper().createObjectNode()) : row(name, value);
  }

  /** Text to text, in the order it came, without empty values. */
  public Map<String, String> textMap(String name, int longest) {
    Map<String, String> texts = new LinkedHashMap<>();
    JsonNode inner = row(name).node;
    inner.forEachEntry((key, value) -> {
      String text = value.isNull() ? "" : checked(name, value, longest);
      if (!text.isEmpty()) {
        texts.put(key, text);
      }
    });
    return texts;
  }

  /** Every field that was not taken, in the order it came. */
  public Map<String, JsonNode> all() {
    Map<String, JsonNode> all = new LinkedHashMap<>();
    node.forEachEntry(all::put);
    return all;
  }

  /** The fields nobody asked for, in the order of their names. */
  public Map<String, JsonNode> rest() {
    Map<String, JsonNode> rest = new TreeMap<>();
    node.forEachEntry((name, value) -> {
      if (!value.isNull() && !(value.isTextual() && value.textValue().isEmpty())) {
        rest.put(name, value);
      }
    });
    return rest;
  }

  public static BadRowException missing(String name) {
    return new BadRowException("\"" + name + "\" is missing.");
  }

  private @Nullable JsonNode take(String name) {
    JsonNode value = node.remove(name);
    return value == null || value.isNull() ? null : value;
  }

  private static JsonRow row(String name, JsonNode value) {
    if (value instanceof ObjectNode object) {
      return new JsonRow(object);
    }
    throw new BadRowException("\"" + name + "\" must hold JSON objects.");
  }

  private static String checked(String name, JsonNode value, int longest) {
    if (value.isContainerNode()) {
      throw new BadRowException("\"" + name + "\" must be text.");
    }
    String text = value.isBigDecimal() ? value.decimalValue().toPlainString() : value.asText();
    if (text.length() > longest) {
      throw new BadRowException("\"" + name + "\" is longer than " + longest + " characters.");
    }
    return text;
  }
}
