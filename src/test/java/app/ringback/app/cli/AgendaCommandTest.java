package app.ringback.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is due, from the shell. */
class AgendaCommandTest {

  private static final String JANE = "01890000-0000-7000-8000-000000000001";

  @TempDir Path home;
  private Map<String, String> environment = Map.of();

  @BeforeEach
  void anEmptyBook() {
    environment =
        Map.of(
            "RINGBACK_WORKSPACE", home.resolve("book").toString(), "RINGBACK_PASSPHRASE", "test");
  }

  private ProgramRun run(int code, String... args) {
    ProgramRun run = new ProgramRun(home, environment);
    assertThat(run.run(args)).as(run.err()).isEqualTo(code);
    return run;
  }

  private void archive(String file, String line) throws Exception {
    Path zip = home.resolve("some.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("manifest.json"));
      out.write(
          "{\"format\": 1, \"made_by\": \"test\", \"schema\": 1}".getBytes(StandardCharsets.UTF_8));
      out.putNextEntry(new ZipEntry("leads.jsonl"));
      out.write(
          """
          {"id": "%s", "first_name": "Jane", "last_name": "Doe", "source": "Zillow", \
          "stage": "working", "region": "WA", "phones": [{"number": "+12065550160"}], \
          "arrived_at": "2036-03-01T18:00:00Z"}
          """
              .formatted(JANE)
              .getBytes(StandardCharsets.UTF_8));
      out.putNextEntry(new ZipEntry(file));
      out.write(line.getBytes(StandardCharsets.UTF_8));
    }
    run(0, "archive", "import", zip.toString());
  }

  @Test
  void aNextStepIsListedWithItsStateAsOfTheClock() throws Exception {
    archive(
        "next_steps.jsonl",
        """
        {"id": "01890000-0000-7000-8000-000000000002", "lead_id": "%s", "kind": "callback", \
        "set_at": "2036-03-01T18:00:00Z", "due_at": "2036-03-05T20:00:00Z", "outcome": "open"}
        """
            .formatted(JANE));
    JsonNode early = Json.tree(run(0, "agenda", "--json", "--at", "2036-03-05T19:00:00Z").out());
    assertThat(early.path("as_of").asText()).startsWith("2036-03-05T19:00:0");
    JsonNode item = early.path("items").path(0);
    assertThat(item.path("lead_id").asText()).isEqualTo(JANE);
    assertThat(item.path("kind").asText()).isEqualTo("next_step");
    assertThat(item.path("channel").asText()).isEqualTo("call");
    assertThat(item.path("due_at").asText()).isEqualTo("2036-03-05T20:00:00Z");
    assertThat(item.path("state").asText()).isEqualTo("upcoming");
    assertThat(item.path("label").asText()).isEqualTo("Jane Doe: callback");

    assertThat(run(0, "agenda", "--json", "--at", "2036-03-05T20:01:00Z").out())
        .contains("\"state\":\"due\"");
    assertThat(run(0, "agenda", "--json", "--at", "2036-03-05T21:00:00Z").out())
        .contains("\"state\":\"overdue\"");
    String night = run(0, "agenda", "--json", "--at", "2036-03-06T06:00:00Z").out();
    assertThat(night)
        .contains("\"state\":\"held\"")
        .contains("\"until\":\"2036-03-06T16:00:00Z\"")
        .contains("RCW 80.36.390");
  }

  @Test
  void forPeopleItIsALineEach() throws Exception {
    assertThat(run(0, "agenda").out()).isEqualTo("Nothing is due.\n");
    archive(
        "next_steps.jsonl",
        """
        {"id": "01890000-0000-7000-8000-000000000002", "lead_id": "%s", "kind": "send", \
        "set_at": "2036-03-01T18:00:00Z", "due_at": "2036-03-05T20:00:00Z", "outcome": "open"}
        """
            .formatted(JANE));
    assertThat(run(0, "agenda", "--at", "2036-03-05T20:01:00Z").out())
        .isEqualTo("due       next_step     Wed 2036-03-05 12:00  Jane Doe: send\n");
    assertThat(run(2, "agenda", "--limit", "0").err()).contains("--limit");
  }

  @Test
  void touchesThatAnArchiveBroughtWaitUntilCadencesAreResumed() throws Exception {
    archive(
        "touches.jsonl",
        """
        {"id": "01890000-0000-7000-8000-000000000003", "lead_id": "%s", "cadence": "Default", \
        "step": 1, "channel": "call", "due_at": "2036-03-05T20:00:00Z", "state": "planned"}
        """
            .formatted(JANE));
    assertThat(run(0, "agenda", "--at", "2036-03-05T21:00:00Z").out())
        .isEqualTo("Nothing is due.\n");
  }
}
