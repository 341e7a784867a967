package app.ringback.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Templates from the shell. */
class SendTemplateTest {

  private static final String JANE = "+12065550160";

  @TempDir Path home;
  private final Map<String, String> environment = new HashMap<>();

  private record Ended(int code, String out, String err) {

    JsonNode json() {
      return Json.tree(out);
    }
  }

  @BeforeEach
  void setUp() throws IOException {
    environment.put("RINGBACK_WORKSPACE", home.resolve("book").toString());
    environment.put("RINGBACK_PASSPHRASE", "test");
    Files.createDirectories(home.resolve("book"));
    Files.writeString(
        home.resolve("book/settings.toml"),
        """
        [rep]
        name = "Sam Rivera"
        company = "Bright Roofs"
        postal_address = "12 Main Street, Seattle"
        """);
    Ended added =
        run(
            "lead",
            "add",
            "--phone",
            JANE,
            "--email",
            "jane@example.com",
            "--first-name",
            "Jane",
            "--interest",
            "solar panels");
    assertThat(added.code()).as(added.err()).isZero();
  }

  private Ended run(String... args) {
    ProgramRun run = new ProgramRun(home, environment);
    int code = run.run(args);
    return new Ended(code, run.out(), run.err());
  }

  private JsonNode entry() {
    JsonNode shown = run("lead", "show", JANE, "--json").json();
    for (JsonNode each : shown.path("timeline")) {
      if (each.path("direction").asText().equals("out")) {
        return each;
      }
    }
    throw new AssertionError("nothing went out: " + shown);
  }

  @Test
  void aTextFromATemplateIsFilledAndMarked() {
    Ended sent = run("send", "text", JANE, "--template", "first CONTACT text", "--json");
    assertThat(sent.code()).as(sent.err()).isZero();
    JsonNode entry = entry();
    assertThat(entry.path("body").asText())
        .startsWith("Hi Jane, Sam Rivera from Bright Roofs here. Thanks for asking about solar");
    assertThat(entry.path("template").asText()).isEqualTo("First contact text");
    assertThat(entry.path("purpose").asText()).isEqualTo("first");
    assertThat(entry.path("approach").asText()).isEqualTo("value_led");
    assertThat(entry.path("personalised").asBoolean()).isTrue();
  }

  @Test
  void anEmailTakesTheTemplatesSubjectAndAnApproachGivenWins() {
    Ended sent =
        run(
            "send",
            "email",
            JANE,
            "--template",
            "Day 2 e-mail",
            "--approach",
            "pitch-first",
            "--json");
    assertThat(sent.code()).as(sent.err()).isZero();
    JsonNode entry = entry();
    assertThat(entry.path("subject").asText()).isEqualTo("Jane, three things about solar panels");
    assertThat(entry.path("approach").asText()).isEqualTo("pitch_first");
  }

  @Test
  void aMessageWithAHoleIsNeverQueued() {
    Ended sent = run("send", "text", JANE, "--template", "Appointment confirmation text", "--json");
    assertThat(sent.code()).isEqualTo(1);
    assertThat(sent.json().path("state").asText()).isEqualTo("refused");
    assertThat(sent.json().path("error").path("code").asText()).isEqualTo("missing_fields");
    assertThat(sent.json().path("error").path("missing").toString())
        .isEqualTo("[\"appointment_day\",\"appointment_time\"]");
    assertThat(sent.err()).contains("appointment_day").doesNotContain("\n\tat");
    Ended written = run("send", "text", JANE, "--body", "Hi {first_name}, hello", "--json");
    assertThat(written.code()).isEqualTo(1);
    assertThat(written.err()).contains("{first_name} is still to be filled in");
    assertThat(run("send", "text", JANE, "--body", "Hi Jane :-} {smile}").code()).isZero();
  }

  @Test
  void whatIsNoTemplateOfTheChannelIsSaid() {
    Ended sent = run("send", "text", JANE, "--template", "Day 2 e-mail", "--json");
    assertThat(sent.code()).isEqualTo(1);
    assertThat(sent.json().path("error").path("code").asText()).isEqualTo("unknown_template");
    assertThat(sent.err()).contains("\"Day 6 text\"").doesNotContain("Day 8 e-mail");
    assertThat(run("send", "text", JANE).code()).isEqualTo(2);
    assertThat(run("send", "text", JANE, "--body", "x", "--template", "Day 6 text").code())
        .isEqualTo(2);
  }
}
