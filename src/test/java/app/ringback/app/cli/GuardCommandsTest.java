package app.ringback.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guard from the shell: held texts, do-not-call lists, evidence, rules. */
class GuardCommandsTest {

  private static final String NUMBER = "+12065550160";
  private static final String NIGHT = "2026-03-03T06:10:00Z";
  private static final String DAY = "2026-03-02T18:00:00Z";

  @TempDir private Path home;

  @Test
  void aTextAtNightIsHeldAndSaysUntilWhenAndWhy() {
    addLead();

    JsonNode held =
        Json.tree(run(0, "send", "text", NUMBER, "--body", "Hi", "--json", "--at", NIGHT));

    assertThat(held.get("state").textValue()).isEqualTo("held");
    assertThat(held.get("until").textValue()).isEqualTo("2026-03-03T16:00:00Z");
    assertThat(held.get("rule").textValue()).isEqualTo("Washington, RCW 80.36.390");
  }

  @Test
  void aNumberOnTheOwnListIsRefusedAndTheEvidenceIsWritten() {
    addLead();
    run(0, "dnc", "add", "(206) 555-0160", "--why", "asked on the phone", "--at", DAY);

    JsonNode refused =
        Json.tree(run(1, "send", "text", NUMBER, "--body", "Hi", "--json", "--at", DAY));
    JsonNode evidence = Json.tree(run(0, "lead", "evidence", NUMBER, "--at", DAY));

    assertThat(refused.get("rule").textValue()).isEqualTo("opted out");
    assertThat(evidence.get("intact").booleanValue()).isTrue();
    assertThat(evidence.get("evidence")).hasSize(1);
    assertThat(evidence.get("evidence").get(0).get("kind").textValue()).isEqualTo("do_not_call");
    assertThat(evidence.get("evidence").get(0).get("content").get("words").textValue())
        .isEqualTo("asked on the phone");
  }

  @Test
  void newConsentIsKeptAsEvidenceButDoesNotLiftTheOwnDoNotCallList() {
    addLead();
    String[] consent = {"lead", "consent", NUMBER, "--channel", "text", "--text", "Yes, text me"};
    run(0, consent);
    assertThat(run(0, "lead", "evidence", NUMBER)).contains("\"kind\":\"consent\"");
    run(0, "send", "text", NUMBER, "--body", "Hi", "--at", DAY);

    run(0, "dnc", "add", NUMBER);
    run(0, consent);

    run(1, "send", "text", NUMBER, "--body", "Hi", "--at", DAY);
    assertThat(program().run("lead", "consent", NUMBER, "--text", " ")).isEqualTo(2);
  }

  @Test
  void theEvidenceGoesIntoAFile() throws IOException {
    addLead();
    run(0, "lead", "evidence", NUMBER, "--out", "evidence.json", "--at", DAY);

    assertThat(Json.tree(Files.readString(home.resolve("evidence.json"))).get("lead_id"))
        .isNotNull();
  }

  @Test
  void theRegistryIsImportedAndItsAgeIsSaid() throws IOException {
    Files.writeString(home.resolve("registry.txt"), "206,5550160\n206,5550161\n");

    JsonNode imported =
        Json.tree(
            run(
                0,
                "dnc",
                "import",
                "registry.txt",
                "--dated",
                "2026-01-15",
                "--json",
                "--at",
                DAY));
    JsonNode doctor = Json.tree(run(0, "doctor", "--json", "--at", DAY));

    assertThat(imported.get("numbers").intValue()).isEqualTo(2);
    assertThat(imported.get("areas").get(0).intValue()).isEqualTo(206);
    assertThat(check(doctor).get("state").textValue()).isEqualTo("warn");
    assertThat(check(doctor).get("detail").textValue())
        .contains("registry of 2026-01-15 is more than 31 days old");
    assertThat(program().run("dnc", "import", "registry.txt", "--dated", "soon")).isEqualTo(2);
    assertThat(program().run("dnc", "import", "gone.txt", "--at", DAY)).isEqualTo(1);
  }

  private static JsonNode check(JsonNode doctor) {
    for (JsonNode check : doctor.get("checks")) {
      if (check.get("name").textValue().equals("rules")) {
        return check;
      }
    }
    throw new AssertionError("no check of the rules");
  }

  private void addLead() {
    run(0, "lead", "add", "--name", "Ana Ruiz", "--phone", NUMBER, "--at", DAY);
  }

  private ProgramRun program() {
    // The passphrase keeps the test out of the keyring of the computer it runs on.
    return new ProgramRun(
        home,
        Map.of(
            "RINGBACK_WORKSPACE", home.resolve("book").toString(), "RINGBACK_PASSPHRASE", "test"));
  }

  private String run(int exitCode, String... args) {
    ProgramRun run = program();
    assertThat(run.run(args)).as(run.err()).isEqualTo(exitCode);
    return run.out();
  }
}
