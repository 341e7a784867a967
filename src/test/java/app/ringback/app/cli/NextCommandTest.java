package app.ringback.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Next steps from the shell; it is a Wednesday at noon in Los Angeles. */
class NextCommandTest {

  private static final String NOON = "2036-03-05T20:00:00Z";
  private static final String LEAD = "+12065550160";

  @TempDir Path home;
  private Map<String, String> environment = Map.of();

  @BeforeEach
  void aLead() throws Exception {
    environment =
        Map.of(
            "RINGBACK_WORKSPACE", home.resolve("book").toString(), "RINGBACK_PASSPHRASE", "test");
    Files.createDirectories(home.resolve("book"));
    Files.writeString(
        home.resolve("book").resolve("settings.toml"),
        """
        [rep]
        time_zone = "America/Los_Angeles"
        working_hours = "Mon-Fri 09:00-17:00"
        """);
    assertThat(run("lead", "add", "--phone", LEAD).code()).isZero();
  }

  private record Ended(int code, String out, String err) {}

  private Ended run(String... args) {
    ProgramRun run = new ProgramRun(home, environment);
    int code = run.run(args);
    return new Ended(code, run.out(), run.err());
  }

  @Test
  void aNextStepIsSetInPlainEnglishAndStandsInTheBook() {
    Ended set =
        run("--at", NOON, "next", LEAD, "fri 2pm", "--note", "Prices", "--remind", "15", "--json");
    assertThat(set.err()).isEmpty();
    assertThat(set.code()).isZero();
    JsonNode step = Json.tree(set.out());
    assertThat(step.path("kind").asText()).isEqualTo("callback");
    assertThat(step.path("due_at").asText()).isEqualTo("2036-03-07T22:00:00Z");
    assertThat(step.path("remind_at").asText()).isEqualTo("2036-03-07T21:45:00Z");
    assertThat(step.path("outcome").asText()).isEqualTo("open");
    assertThat(step.path("stage").asText()).isEqualTo("new");
    assertThat(step.path("outside_working_hours").asBoolean()).isFalse();
    JsonNode shown = Json.tree(run("lead", "show", LEAD, "--json").out());
    assertThat(shown.toString()).contains("\"next_step\"");
  }

  @Test
  void anAppointmentBooksTheLeadAndTellsOfClashes() {
    assertThat(run("--at", NOON, "next", LEAD, "fri 2pm", "--kind", "appointment").out())
        .startsWith("appointment Fri Mar 7 2036 2:00 PM America/Los_Angeles");
    JsonNode shown = Json.tree(run("lead", "show", LEAD, "--json").out());
    assertThat(shown.findPath("stage").asText()).isEqualTo("booked");
    Ended second = run("--at", NOON, "next", LEAD, "3/7/36 2:15pm", "--kind", "appointment");
    assertThat(second.out()).contains("At the same time: ");
    assertThat(run("--at", NOON, "next", LEAD, "sat 10am").out())
        .contains("This is outside your working hours.");
  }

  @Test
  void whatCannotBeToldIsWrongUsageAndSetsNothing() {
    Ended unclear = run("--at", NOON, "next", LEAD, "someday");
    assertThat(unclear.code()).isEqualTo(2);
    assertThat(unclear.err()).contains("\"someday\" is not understood here.");
    assertThat(run("--at", NOON, "next", LEAD, "today 9am").code()).isEqualTo(2);
    assertThat(run("--at", NOON, "next", LEAD, "fri 2pm", "--kind", "party").code()).isEqualTo(2);
    assertThat(run("--at", NOON, "next", "+12065550199", "fri 2pm").code()).isEqualTo(1);
    assertThat(Json.tree(run("lead", "show", LEAD, "--json").out()).toString())
        .doesNotContain("next_step");
  }
}
