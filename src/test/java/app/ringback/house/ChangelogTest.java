package app.ringback.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The changelog keeps the form of keepachangelog.com, so that people and tools can read it. */
class ChangelogTest {

  private static final Pattern RELEASE =
      Pattern.compile("## \\[(Unreleased|\\d+\\.\\d+\\.\\d+\\] - \\d{4}-\\d{2}-\\d{2})\\]?");

  private static final Set<String> KINDS =
      Set.of("Added", "Changed", "Deprecated", "Removed", "Fixed", "Security");

  @Test
  void theChangelogHasTheKnownForm() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("CHANGELOG.md"));
    assertThat(lines.getFirst()).isEqualTo("# Changelog");
    assertThat(lines).contains("## [Unreleased]");
    for (String line : lines) {
      if (line.startsWith("## ")) {
        assertThat(line).matches(RELEASE);
      } else if (line.startsWith("### ")) {
        assertThat(KINDS).contains(line.substring(4));
      }
    }
  }

  @Test
  void everyKindOfChangeHasAnEntry() throws IOException {
    List<String> lines =
        Files.readAllLines(Path.of("CHANGELOG.md")).stream().filter(l -> !l.isBlank()).toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("### ")) {
        assertThat(lines.size()).as("after " + lines.get(i)).isGreaterThan(i + 1);
        assertThat(lines.get(i + 1)).startsWith("- ");
      }
    }
  }
}
