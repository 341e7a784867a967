package app.ringback.lead;

import app.ringback.core.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What differs between two states of one lead, field by field, and how to take it back. */
final class LeadSnapshot {

  private static final String CUSTOM = "custom";

  private LeadSnapshot() {}

  /** The fields of {@code lead} whose value differs from {@code other}'s. */
  static ObjectNode difference(Lead lead, Lead other) {
    ObjectNode mine = tree(lead);
    ObjectNode theirs = tree(other);
    ObjectNode difference = Json.mapper().createObjectNode();
    for (String field : names(mine, theirs)) {
      JsonNode value = at(mine, field);
      if (!value.equals(at(theirs, field))) {
        difference.set(field, value);
      }
    }
    return difference;
  }

  /**
   * The lead with the change from {@code before} to {@code after} taken back. A field somebody
   * changed since stays as it is; lists give back exactly what they gained and lost.
   */
  static Lead takeBack(Lead lead, ObjectNode before, ObjectNode after) {
    ObjectNode now = tree(lead);
    for (String field : names(before, after)) {
      JsonNode current = at(now, field);
      JsonNode was = at(before, field);
      JsonNode became = at(after, field);
      if (current.equals(became)) {
        now.set(field, was);
      } else if (current.isArray()) {
        now.set(field, without(current, became, was));
      }
    }
    return lead(now);
  }

  private static JsonNode without(JsonNode current, JsonNode became, JsonNode was) {
    Set<JsonNode> gained = elements(became);
    gained.removeAll(elements(was));
    Set<JsonNode> lost = elements(was);
    lost.removeAll(elements(became));
    Set<JsonNode> result = elements(current);
    result.removeAll(gained);
    result.addAll(lost);
    ArrayNode array = Json.mapper().createArrayNode();
    result.forEach(array::add);
    return array;
  }

  private static Set<JsonNode> elements(JsonNode array) {
    Set<JsonNode> elements = new LinkedHashSet<>();
    array.forEach(elements::add);
    return elements;
  }

  /** A lead as one flat object: custom fields stand beside the others as {@code custom.NAME}. */
  private static ObjectNode tree(Lead lead) {
    ObjectNode tree = Json.mapper().valueToTree(lead);
    JsonNode custom = tree.remove(CUSTOM);
    custom.properties().forEach(entry -> tree.set(CUSTOM + "." + entry.getKey(), entry.getValue()));
    // Null (no value) stands for absence everywhere, so that one comparison does for both.
    tree.properties().removeIf(entry -> entry.getValue().isNull());
    return tree;
  }

  private static Lead lead(ObjectNode flat) {
    ObjectNode tree = Json.mapper().createObjectNode();
    ObjectNode custom = Json.mapper().createObjectNode();
    flat.properties()
        .forEach(entry -> {
          if (entry.getValue().isNull()) {
            return;
          }
          if (entry.getKey().startsWith(CUSTOM + ".")) {
            custom.set(entry.getKey().substring(CUSTOM.length() + 1), entry.getValue());
          } else {
            tree.set(entry.getKey(), entry.getValue());
          }
        });
    tree.set(CUSTOM, custom);
    return Json.mapper().convertValue(tree, Lead.class);
  }

  private static JsonNode at(ObjectNode tree, String field) {
    JsonNode value = tree.get(field);
    return value == null ? Json.mapper().nullNode() : value;
  }

  private static List<String> names(ObjectNode one, ObjectNode other) {
    Set<String> names = new LinkedHashSet<>();
    one.fieldNames().forEachRemaining(names::add);
    other.fieldNames().forEachRemaining(names::add);
    return new ArrayList<>(names);
  }
}
