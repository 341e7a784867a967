package app.ringback.intake.field;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Brings a JSON object to named values, however it is nested. */
public final class JsonFields {

  private static final int DEPTH = 8;
  private static final int MOST = 1000;

  private final Map<String, String> values = new LinkedHashMap<>();

  private JsonFields() {}

  /**
   * The values of the object by name, in their order. What lies in an object inside it has the
   * names of both; a list of single values is one value of several lines. Null says nothing.
   */
  public static Map<String, String> of(JsonNode object) {
    JsonFields fields = new JsonFields();
    fields.add("", object, 0);
    return fields.values;
  }

  private void add(String name, JsonNode node, int depth) {
    if (values.size() >= MOST || depth > DEPTH || node.isNull()) {
      return;
    }
    if (node.isObject()) {
      node.properties()
          .forEach(
              field -> add((name + " " + field.getKey()).strip(), field.getValue(), depth + 1));
    } else if (node.isArray()) {
      addAll(name, node, depth);
    } else {
      put(name, node.asText());
    }
  }

  private void addAll(String name, JsonNode list, int depth) {
    List<String> single = new ArrayList<>();
    int number = 1;
    for (JsonNode one : list) {
      if (one.isValueNode()) {
        single.add(one.asText(""));
      } else {
        add(number == 1 ? name : name + " " + number, one, depth + 1);
        number++;
      }
    }
    if (!single.isEmpty()) {
      put(name, String.join("\n", single));
    }
  }

  private void put(String name, String text) {
    if (!name.isEmpty()) {
      values.merge(name, text, (before, more) -> before + "\n" + more);
    }
  }
}
