package app.ringback.template;

import app.ringback.core.Approach;
import app.ringback.core.Channel;
import app.ringback.core.Purpose;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The templates this program comes with, in the order in which they are offered. */
public final class ShippedTemplates {

  private static final String FILE = "/app/ringback/template/shipped.toml";

  private static final List<Template> ALL = read();

  private ShippedTemplates() {}

  public static List<Template> all() {
    return ALL;
  }

  public static Optional<Template> find(UUID id) {
    return ALL.stream().filter(template -> template.id().equals(id)).findFirst();
  }

  private static List<Template> read() {
    try (InputStream in = ShippedTemplates.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing from the program");
      }
      JsonNode file = new TomlMapper().readTree(in);
      return file.path("template").valueStream().map(ShippedTemplates::template).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Template template(JsonNode node) {
    return new Template(
        UUID.fromString(node.path("id").asText()),
        node.path("name").asText(),
        Channel.read(node.path("channel").asText()).orElseThrow(),
        node.path("subject").asText(),
        node.path("body").asText(),
        Purpose.read(node.path("purpose").asText()).orElse(null),
        Approach.read(node.path("approach").asText()).orElse(null));
  }
}
