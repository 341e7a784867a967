package app.ringback.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes one JSON object field by field, always in the same order. What is absent (empty text,
 * null) is left out.
 */
public final class JsonLine {

  private final ObjectNode node = Json.mapper().createObjectNode();

  public JsonLine text(String name, String text) {
    if (!text.isEmpty()) {
      node.put(name, text);
    }
    return this;
  }

  public JsonLine id(String name, @Nullable UUID id) {
    return id == null ? this : text(name, id.toString());
  }

  /** In UTC with {@code Z}, down to the microsecond when there is one. */
  public JsonLine instant(String name, @Nullable Instant instant) {
    return instant == null ? this : text(name, instant.toString());
  }

  public JsonLine flag(String name, @Nullable Boolean flag) {
    if (flag != null) {
      node.put(name, flag);
    }
    return this;
  }

  /** Whole numbers are written without a fraction. */
  public JsonLine number(String name, @Nullable Number number) {
    if (number == null) {
      return this;
    }
    double value = number.doubleValue();
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      node.put(name, (long) value);
    } else {
      node.put(name, value);
    }
    return this;
  }

  /** The list, even when it is empty. */
  public JsonLine texts(String name, Collection<String> texts) {
    ArrayNode array = node.putArray(name);
    texts.forEach(array::add);
    return this;
  }

  public JsonLine node(String name, JsonNode value) {
    node.set(name, value);
    return this;
  }

  /** Fields kept as they came; none of them replaces one that stands already. */
  public JsonLine rest(Map<String, JsonNode> rest) {
    rest.forEach((name, value) -> {
      if (!node.has(name)) {
        node.set(name, value);
      }
    });
    return this;
  }

  public ObjectNode build() {
    return node;
  }
}
