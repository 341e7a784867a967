package app.ringback.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.Json;
import app.ringback.testing.twilio.FakeTwilio;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls from the shell: queued by a command, made by whatever runs next. */
class SendCallTest {

  private static final String AT = "--at";

  /** A Wednesday at noon in Seattle. */
  private static final String NOON = "2036-03-05T20:00:00Z";

  @TempDir Path home;
  private Map<String, String> environment = Map.of();

  @BeforeEach
  void aLead() {
    environment =
        Map.of(
            "RINGBACK_WORKSPACE", home.resolve("book").toString(), "RINGBACK_PASSPHRASE", "test");
    assertThat(run("lead", "add", "--phone", "+12065550160").code()).isZero();
  }

  private record Ended(int code, String out, String err) {}

  private Ended run(String... args) {
    ProgramRun run = new ProgramRun(home, environment);
    int code = run.run(args);
    return new Ended(code, run.out(), run.err());
  }

  @Test
  void aCallIsQueuedWithItsEntryAndShownWithTheLead() {
    Ended sent = run("send", "call", "+12065550160", "--send-at", "2036-03-03T18:00:00Z", "--json");
    assertThat(sent.code()).isZero();
    assertThat(Json.tree(sent.out()).path("state").asText()).isEqualTo("queued");
    assertThat(Json.tree(sent.out()).path("until").asText()).isEqualTo("2036-03-03T18:00:00Z");

    JsonNode shown = Json.tree(run("lead", "show", "+12065550160", "--json").out());
    assertThat(shown.findPath("dispatches").path(0).path("channel").asText()).isEqualTo("call");
    assertThat(shown.findPath("dispatches").path(0).path("to").asText()).isEqualTo("+12065550160");
  }

  @Test
  void theAgentRunOnceRingsNobodyWhereNoPressOfAKeyCanProveTheRep() throws Exception {
    try (FakeTwilio twilio = FakeTwilio.start(InstantSource.system())) {
      Files.writeString(
          home.resolve("book").resolve("settings.toml"),
          """
          [rep]
          phone = "+12065550123"
          [twilio]
          api_base = "%s"
          account_sid = "%s"
          number = "%s"
          """
              .formatted(twilio.base(), FakeTwilio.SID, FakeTwilio.NUMBER));
      Map<String, String> with = new HashMap<>(environment);
      with.put("RINGBACK_TWILIO_AUTH_TOKEN", FakeTwilio.TOKEN);
      environment = with;
      assertThat(run("send", "call", "+12065550160", AT, NOON).code()).isZero();
      assertThat(run("agent", "--once", AT, NOON).code()).isZero();
      assertThat(twilio.calls()).isEmpty();
      assertThat(run("lead", "show", "+12065550160", "--json").out()).contains("\"queued\"");
      assertThat(run("agent", "--help").out()).contains("once you press 1").contains("--once");
    }
  }

  @Test
  void aNumberOnTheDoNotCallListIsRefused() {
    assertThat(run("dnc", "add", "+12065550160").code()).isZero();
    Ended sent = run("send", "call", "+12065550160", "--json");
    assertThat(sent.code()).isEqualTo(1);
    assertThat(Json.tree(sent.out()).path("state").asText()).isEqualTo("refused");
  }

  @Test
  void nobodyIsCalledWhoHasNoNumber() {
    assertThat(run("lead", "add", "--email", "ana@example.com").code()).isZero();
    Ended sent = run("send", "call", "ana@example.com");
    assertThat(sent.code()).isEqualTo(1);
    assertThat(sent.err()).contains("no valid telephone number");
  }
}
