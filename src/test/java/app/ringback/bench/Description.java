package app.ringback.bench;

import app.ringback.core.Json;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** An OpenAPI description: which paths it knows, and what it says of them. */
final class Description {

  private static final TypeReference<Map<String, JsonNode>> ALL = new TypeReference<>() {};
  private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+\\}");

  private final JsonNode paths;

  private Description(JsonNode paths) {
    this.paths = paths;
  }

  static Description read(Path file) throws IOException {
    return new Description(
        Optional.ofNullable(Json.read(Files.readString(file), ALL).get("paths")).orElseThrow());
  }

  /** The path as the description writes it; the one with the fewest places left open. */
  Optional<String> pathOf(String path) {
    List<String> known = new ArrayList<>();
    paths.fieldNames().forEachRemaining(known::add);
    return known.stream()
        .filter(each -> path.matches(pattern(each)))
        .min(Comparator.comparingLong(each -> PARAMETER.matcher(each).results().count()));
  }

  private static String pattern(String path) {
    StringBuilder pattern = new StringBuilder();
    int from = 0;
    for (var parameter : PARAMETER.matcher(path).results().toList()) {
      pattern.append(Pattern.quote(path.substring(from, parameter.start()))).append("[^/]+");
      from = parameter.end();
    }
    return pattern.append(Pattern.quote(path.substring(from))).toString();
  }

  /** Whether that can be asked there. */
  boolean has(String method, String path) {
    return paths.path(path).has(method);
  }

  /** Whether any answer but a success is described. */
  boolean saysWhatFails(String method, String path) {
    List<String> statuses = new ArrayList<>();
    paths.path(path).path(method).path("responses").fieldNames().forEachRemaining(statuses::add);
    return statuses.stream().anyMatch(status -> !status.startsWith("2"));
  }

  /**
   * The description's own example of what is sent there, in the form OpenAPI 3.0 has for lists when
   * nothing else is said (style form, exploded): the name once for each. Empty when there is none.
   */
  String exampleForm(String method, String path) {
    JsonNode example =
        paths
            .path(path)
            .path(method)
            .path("requestBody")
            .path("content")
            .path("application/x-www-form-urlencoded")
            .path("examples");
    List<String> pairs = new ArrayList<>();
    for (JsonNode first : example) {
      first
          .path("value")
          .properties()
          .forEach(field -> {
            Iterable<JsonNode> values =
                field.getValue().isArray() ? field.getValue() : List.of(field.getValue());
            values.forEach(value -> pairs.add(field.getKey() + "=" + encoded(value.asText())));
          });
      break;
    }
    return String.join("&", pairs);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
