package app.ringback.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cadences from the shell. */
class EnrollCommandTest {

  @TempDir Path home;

  @BeforeEach
  void setUp() {
    assertThat(run("lead", "add", "--email", "ana@example.com").code()).isZero();
  }

  private record Run(int code, String out, String err) {

    JsonNode json() {
      return Json.tree(out);
    }
  }

  private Run run(String... args) {
    ProgramRun program =
        new ProgramRun(
            home,
            Map.of(
                "RINGBACK_WORKSPACE",
                home.resolve("book").toString(),
                "RINGBACK_PASSPHRASE",
                "test"));
    int code = program.run(args);
    return new Run(code, program.out(), program.err());
  }

  @Test
  void aLeadIsStartedOnceAndStopped() {
    Run started = run("enroll", "ana@example.com", "default", "--json");
    assertThat(started.code()).isZero();
    assertThat(started.json().path("cadence").asText()).isEqualTo("Default");
    assertThat(started.json().path("state").asText()).isEqualTo("running");

    Run again = run("enroll", "ana@example.com", "Default");
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err()).contains("already").contains("Stop it first.");

    Run stopped = run("enroll", "--stop", "ana@example.com", "--json");
    assertThat(stopped.code()).isZero();
    assertThat(stopped.json().path("state").asText()).isEqualTo("ended");
    assertThat(run("enroll", "--stop", "ana@example.com").out()).contains("is on no cadence");
  }

  @Test
  void whatCannotBeDoneIsSaid() {
    assertThat(run("enroll", "ana@example.com", "Nope").err())
        .contains("There is no cadence \"Nope\".");
    assertThat(run("enroll", "ana@example.com").code()).isEqualTo(2);
    assertThat(run("enroll", "--stop", "ana@example.com", "Default").code()).isEqualTo(2);
    assertThat(run("enroll", "nobody@example.com", "Default").code()).isEqualTo(1);
  }
}
