package app.ringback.compliance.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The rules this program came with. */
public final class ShippedRules {

  private static final String FILE = "/rules/contact-rules.toml";

  private ShippedRules() {}

  /** The file's text, from which a user can make a newer one. */
  public static String text() {
    try (InputStream in = ShippedRules.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Rules read() {
    return RulesReader.read(text());
  }
}
