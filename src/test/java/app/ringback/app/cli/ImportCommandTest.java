package app.ringback.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

  private static final String GENERIC =
      Path.of("src/test/resources/samples/generic.csv").toAbsolutePath().toString();

  @TempDir Path home;

  @Test
  void theDocumentCountsEveryRecordOnceAndUndoTakesThemBack() {
    JsonNode report = run(0, "import", GENERIC, "--json");
    assertThat(report.get("created").intValue()).isEqualTo(5);
    assertThat(report.get("merged").intValue()).isEqualTo(1);
    assertThat(report.get("skipped").intValue()).isZero();
    assertThat(report.get("needs_look").intValue()).isZero();
    assertThat(report.get("rejected").intValue()).isEqualTo(1);
    JsonNode file = report.get("files").get(0);
    assertThat(file.get("file").textValue()).isEqualTo(GENERIC);
    assertThat(file.get("format").textValue()).isEqualTo("csv");
    assertThat(file.get("rejected").get(0).get("line").intValue()).isEqualTo(9);
    JsonNode undone = run(0, "import", "--undo", report.get("import_id").textValue(), "--json");
    assertThat(undone.get("removed").intValue()).isEqualTo(5);
    assertThat(run(0, "import", GENERIC, "--json").get("created").intValue()).isEqualTo(5);
  }

  @Test
  void aFileThatCannotBeReadEndsWith1AndTheOthersAreImported() {
    JsonNode report = run(1, "import", "missing.csv", GENERIC, "--json");
    assertThat(report.get("created").intValue()).isEqualTo(5);
    assertThat(report.get("files").get(0).get("error").textValue()).isNotEmpty();
    assertThat(report.get("files").get(1).get("error").textValue()).isEmpty();
  }

  @Test
  void wrongUseEndsWith2() {
    for (String[] args :
        new String[][] {
          {"import"},
          {"import", GENERIC, "--duplicates", "maybe"},
          {"import", GENERIC, "--map", "Name=nonsense"},
          {"import", "--undo", "nonsense"}
        }) {
      assertThat(program().run(args)).isEqualTo(2);
    }
  }

  private ProgramRun program() {
    // The passphrase keeps the test out of the keyring of the computer it runs on.
    return new ProgramRun(
        home,
        Map.of(
            "RINGBACK_WORKSPACE", home.resolve("book").toString(), "RINGBACK_PASSPHRASE", "test"));
  }

  private JsonNode run(int exitCode, String... args) {
    ProgramRun run = program();
    assertThat(run.run(args)).isEqualTo(exitCode);
    return Json.tree(run.out());
  }
}
