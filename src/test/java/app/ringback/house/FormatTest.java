package app.ringback.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormatTest {

  @Test
  void everySourceFileIsAsTheFormatterLeavesIt() throws Exception {
    assertThat(FormatSources.unformatted())
        .as("files to format with: mvn test-compile exec:exec@format")
        .isEmpty();
  }
}
