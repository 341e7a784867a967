package app.ringback.house;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Formats every source file in place: {@code mvn test-compile exec:exec@format}. */
public final class FormatSources {

  private FormatSources() {}

  public static void main(String[] args) throws IOException, FormatterException {
    for (Path file : unformatted()) {
      Files.writeString(file, formatted(file));
    }
  }

  /** The source files that the formatter would change. */
  static List<Path> unformatted() throws IOException, FormatterException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        if (!Files.readString(file).equals(formatted(file))) {
          found.add(file);
        }
      }
    }
    return found;
  }

  private static String formatted(Path file) throws IOException, FormatterException {
    return new Formatter().formatSourceAndFixImports(Files.readString(file));
  }
}
