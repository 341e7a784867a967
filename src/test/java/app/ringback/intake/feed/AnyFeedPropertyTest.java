package app.ringback.intake.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import app.ringback.intake.ParsedRecord;
import app.ringback.intake.file.ReadFiles;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whatever lies at a feed's address: records or a sentence, and nothing else is thrown. */
class AnyFeedPropertyTest {

  private static final FeedReader READER =
      new FeedReader(options -> file -> ReadFiles.files().open(file, options));

  private static final List<String> PIECES =
      List.of(
          "[",
          "]",
          "{",
          "}",
          ",",
          ":",
          "\"name\"",
          "\"Ana Ruiz\"",
          "\"phone\"",
          "\"206-555-0100\"",
          "\"leads\"",
          "null",
          "1e999",
          "-0",
          "true",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "name,phone\n",
          "Ana,206-555-0100\n",
          "\"never closed",
          "\n",
          ";",
          "\t",
          "\u0000",
          "<html><body>Sign in</body></html>",
          "\uFEFF",
          "%PDF-1.7\n");

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(PIECES).list().ofMaxSize(50).map(pieces -> String.join("", pieces));
  }

  @Property(tries = 300)
  void anythingAtAllIsReadOrSaidToBeUnreadable(@ForAll("texts") String text) {
    read(text.getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 200)
  void bytesOfNoCharsetAreReadOrSaidToBeUnreadable(@ForAll byte[] bytes) {
    read(bytes);
  }

  @Test
  void aListNestedWithoutEndIsUnreadable() {
    assertThat(read("[".repeat(200_000).getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  /** The records; none where a sentence says why. */
  private static List<ParsedRecord> read(byte[] content) {
    return assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          try {
            return READER.read(content, ReadFiles.options());
          } catch (FeedTrouble e) {
            assertThat(e.getMessage()).isNotBlank().endsWith(".");
            return List.of();
          }
        });
  }
}
