package app.ringback.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ringback.core.PhoneReader;
import app.ringback.core.ProblemException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsFileTest {

  private static final String EXAMPLE =
      """
      # mine
      [rep]
      name = "Sam Rivera"   # me
      phone = "+12065550123"
      time_zone = "America/Los_Angeles"
      working_hours = "Mon-Fri 08:00-18:00, Sat 09:00-13:00"
      shoe_size = 43

      [sources."Zillow"]
      sla_minutes = 2
      lead_cost = "22.00"
      [sources.'Trade.Fair']
      auto_text = true
      [intake.webhook]
      port = 8080
      """;

  @TempDir Path folder;

  private SettingsFile file(String text) throws IOException {
    Path path = folder.resolve("settings.toml");
    Files.writeString(path, text);
    return new SettingsFile(path, ZoneId.of("Europe/Berlin"));
  }

  @Test
  void aMissingFileMeansTheDefaults() {
    Settings settings =
        new SettingsFile(folder.resolve("none.toml"), ZoneId.of("Europe/Berlin")).read();
    assertThat(settings.sla().minutes()).isEqualTo(5);
    assertThat(settings.twilio().isConfigured()).isFalse();
    assertThat(settings.twilio().apiBase()).isEqualTo(URI.create("https://api.twilio.com"));
    assertThat(settings.twilio().poll()).isEqualTo(Duration.ofSeconds(15));
    assertThat(settings.rep().timeZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(settings.rep().workingHours()).isEqualTo(WorkingHours.ROUND_THE_CLOCK);
    assertThat(settings.rep().country(new PhoneReader())).isEqualTo("US");
    assertThat(settings.mail().imapPort()).isEqualTo(993);
  }

  @Test
  void whatTheFileSaysIsRead() throws IOException {
    Settings settings = file(EXAMPLE).read();
    assertThat(settings.rep().name()).isEqualTo("Sam Rivera");
    assertThat(settings.rep().country(new PhoneReader())).isEqualTo("US");
    assertThat(settings.slaMinutes("Zillow")).isEqualTo(2);
    assertThat(settings.slaMinutes("Other")).isEqualTo(5);
    assertThat(settings.source("Zillow").leadCost()).isEqualTo("22.00");
    assertThat(settings.source("Trade.Fair").autoText()).isTrue();
    assertThat(settings.webhook().port()).isEqualTo(8080);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x = 1;[sla];minutes = 0 | line 3 | sla.minutes",
        "[sla];minutes = 'five' | line 2 | sla.minutes",
        "[rep];;name = 7 | line 3 | rep.name",
        "[rep];time_zone = 'Mars/Olympus' | line 2 | rep.time_zone",
        "[rep];working_hours = 'always' | line 2 | rep.working_hours",
        "[twilio];api_base = 'http://example.com' | line 2 | twilio.api_base",
        "[twilio];api_base = 'ht tp' | line 2 | twilio.api_base",
        "[mail];smtp_host = 'mx.example.com';smtp_security = 'none' | line 3 | smtp_security",
        "[mail];imap_port = 70000 | line 2 | mail.imap_port",
        "[sources.A];[sources.'B'];lead_cost = 'lots' | line 3 | sources.B.lead_cost",
        "sla = 5 | line 1 | sla",
        "[hub];url = 'jdbc:mysql://x' | line 2 | hub.url",
        "[rep];name = 'Sam | line 2 | settings.toml",
      })
  void whatCannotBeUsedIsNamedByLineAndKey(String text, String line, String key)
      throws IOException {
    SettingsFile file = file(text.replace(';', '\n'));
    assertThatThrownBy(file::read)
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining(line)
        .hasMessageContaining(key);
  }

  @Test
  void anEditChangesExactlyItsLine() throws IOException {
    SettingsFile file = file(EXAMPLE);
    file.set(List.of("rep"), "name", "Ana \"Ace\" Ruiz");
    file.set(List.of("sources", "Zillow"), "auto_text", true);
    file.set(List.of("twilio"), "poll_seconds", 30);
    assertThat(Files.readString(file.path()))
        .isEqualTo(
            EXAMPLE
                    .replace("\"Sam Rivera\"", "\"Ana \\\"Ace\\\" Ruiz\"")
                    .replace("lead_cost = \"22.00\"\n", "lead_cost = \"22.00\"\nauto_text = true\n")
                + "\n[twilio]\npoll_seconds = 30\n");
    assertThat(file.read().rep().name()).isEqualTo("Ana \"Ace\" Ruiz");
    assertThat(folder).isDirectoryNotContaining("glob:**.new");
  }

  @Test
  void anEditThatWouldMakeTheSettingsUnusableChangesNothing() throws IOException {
    SettingsFile file = file(EXAMPLE);
    assertThatThrownBy(() -> file.set(List.of("sla"), "minutes", -1))
        .isInstanceOf(ProblemException.class);
    assertThat(Files.readString(file.path())).isEqualTo(EXAMPLE);
  }

  @Test
  void aValueInAnInlineTableIsLeftAlone() throws IOException {
    SettingsFile file = file("rep = { name = \"Sam\" }\n");
    assertThatThrownBy(() -> file.set(List.of("rep"), "name", "Ana"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("rep.name");
    assertThat(Files.readString(file.path())).isEqualTo("rep = { name = \"Sam\" }\n");
  }

  @Test
  void theSettingsAreReadAgainAfterTheFileChanged() throws IOException {
    SettingsFile file = file(EXAMPLE);
    CurrentSettings current = new CurrentSettings(file);
    assertThat(current.get()).isSameAs(current.get());
    file.set(List.of("sla"), "minutes", 3);
    assertThat(current.get().sla().minutes()).isEqualTo(3);
  }
}
