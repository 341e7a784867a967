package app.ringback.intake.webhook;

import app.ringback.core.Json;
import app.ringback.core.Texts;
import app.ringback.intake.field.FieldLeads;
import app.ringback.intake.field.JsonFields;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads what was posted: JSON objects, those of Google's lead forms among them, and forms. */
final class BodyReader {

  static final String JSON = "application/json";
  static final String FORM = "application/x-www-form-urlencoded";

  /** Google's lead forms, and every other sender that does not say who it is. */
  static final String GOOGLE = "Google Ads";

  static final String WEBHOOK = WebhookRequest.USUAL_SOURCE;

  private static final String KEY = "google_key";
  private static final String COLUMNS = "user_column_data";

  /** The key in a text that cannot be read: it is kept nowhere. */
  private static final Pattern KEY_IN_TEXT =
      Pattern.compile("(?i)(google_key\"?\\s*[:=]\\s*\"?)[^\"&,}\\s]*");

  private static final Pattern FORM_TEXT = Pattern.compile("[^=&\\s]{1,200}=.*", Pattern.DOTALL);
  private static final int MOST_FIELDS = 1000;

  private final FieldLeads fields;

  BodyReader(FieldLeads fields) {
    this.fields = fields;
  }

  /**
   * Reads a body.
   *
   * @param type as the sender states it; may be empty or wrong
   */
  WebhookBody read(String text, String type) {
    String start = text.stripLeading();
    if (start.startsWith("{") || start.startsWith("[")) {
      return json(text);
    }
    boolean isForm = type.toLowerCase(Locale.ROOT).startsWith(FORM);
    return isForm || (type.isEmpty() && FORM_TEXT.matcher(start).matches())
        ? form(start)
        : unreadable("text/plain", text);
  }

  private WebhookBody json(String text) {
    JsonNode tree;
    try {
      tree = Json.mapper().readTree(text);
    } catch (JsonProcessingException e) {
      return unreadable(JSON, text);
    }
    if (!(tree instanceof ObjectNode object)) {
      return unreadable(JSON, text);
    }
    JsonNode key = object.remove(KEY);
    String raw = key == null ? text : Json.write(object);
    boolean isGoogle = object.path(COLUMNS).isArray();
    Map<String, String> values = isGoogle ? google(object) : JsonFields.of(object);
    return new WebhookBody(
        JSON, raw, values, key == null ? "" : key.asText(""), isGoogle ? GOOGLE : WEBHOOK);
  }

  /** Google's own columns by their ids, questions of the form by their words. */
  private Map<String, String> google(ObjectNode object) {
    Map<String, String> values = new LinkedHashMap<>();
    for (JsonNode column : object.path(COLUMNS)) {
      String id = column.path("column_id").asText("");
      String name =
          fields.isKnown(id) ? id : Texts.firstOf(column.path("column_name").asText(""), id);
      if (!name.isEmpty()) {
        values.merge(name, column.path("string_value").asText(""), (a, b) -> a + "\n" + b);
      }
    }
    ObjectNode rest = object.deepCopy();
    rest.remove(COLUMNS);
    rest.remove("api_version");
    JsonFields.of(rest).forEach(values::putIfAbsent);
    return values;
  }

  private static WebhookBody form(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    StringBuilder raw = new StringBuilder();
    String key = "";
    for (String pair : text.split("&", MOST_FIELDS)) {
      int equals = pair.indexOf('=');
      if (equals <= 0) {
        continue;
      }
      try {
        String name = decoded(pair.substring(0, equals));
        String value = decoded(pair.substring(equals + 1));
        if (name.equals(KEY)) {
          key = value;
        } else {
          values.merge(name, value, (before, more) -> before + "\n" + more);
          raw.append(raw.isEmpty() ? "" : "&").append(pair);
        }
      } catch (IllegalArgumentException e) {
        return unreadable(FORM, text);
      }
    }
    return values.isEmpty()
        ? unreadable(FORM, text)
        : new WebhookBody(FORM, raw.toString(), values, key, WEBHOOK);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8).strip();
  }

  private static WebhookBody unreadable(String type, String text) {
    return new WebhookBody(type, KEY_IN_TEXT.matcher(text).replaceAll("$1"), null, "", WEBHOOK);
  }
}
