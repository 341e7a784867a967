package app.ringback.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramTest {

  @TempDir Path home;

  private ProgramRun program() {
    // The passphrase keeps the test out of the keyring of the computer it runs on.
    return new ProgramRun(
        home,
        Map.of(
            "RINGBACK_WORKSPACE", home.resolve("book").toString(), "RINGBACK_PASSPHRASE", "test"));
  }

  private void settings(String text) throws IOException {
    Files.createDirectories(home.resolve("book"));
    Files.writeString(home.resolve("book/settings.toml"), text);
  }

  @Test
  void aFailureIsOneLineOnStandardErrorAndOne() {
    ProgramRun run = program();
    assertThat(run.run("fail", "--how", "problem")).isEqualTo(1);
    assertThat(run.err()).isEqualTo("ringback: It broke. All is safe. Mend it.\n");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aFaultInsideIsOneLineWithoutAStackTrace() {
    ProgramRun run = program();
    assertThat(run.run("fail", "--how", "bug")).isEqualTo(1);
    assertThat(run.err()).hasLineCount(1).contains("IllegalStateException").doesNotContain("\tat ");
  }

  @Test
  void wrongUsageIsTwo() {
    ProgramRun run = program();
    assertThat(run.run("fail", "--how", "usage")).isEqualTo(2);
    assertThat(run.run("fail", "--nonsense")).isEqualTo(2);
    assertThat(run.run("nonsense")).isEqualTo(2);
    assertThat(run.run("--at", "yesterday", "doctor")).isEqualTo(2);
    assertThat(run.run("--workspace")).isEqualTo(2);
    assertThat(run.err()).hasLineCount(5).doesNotContain("Exception");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void globalOptionsAreUnderstoodBeforeAndAfterTheCommand() {
    Path before = home.resolve("before");
    Path after = home.resolve("after");
    assertThat(program().run("--workspace", before.toString(), "note", "a@b.test")).isZero();
    assertThat(program().run("note", "a@b.test", "--workspace", after.toString())).isZero();
    assertThat(before.resolve("ringback.mv.db")).exists();
    assertThat(after.resolve("ringback.mv.db")).exists();
    assertThat(home.resolve("book")).doesNotExist();
  }

  @Test
  void theOptionWinsOverTheEnvironment() {
    assertThat(program().run("note", "a@b.test")).isZero();
    assertThat(home.resolve("book/ringback.mv.db")).exists();
  }

  @Test
  void aTextThatBeginsWithAnAtSignIsNoFile() {
    ProgramRun run = program();
    assertThat(run.run("note", "@acme")).isZero();
    assertThat(run.out()).contains("noted @acme");
  }

  @Test
  void practiceIsAnotherFolder() {
    assertThat(program().run("note", "a@b.test", "--practice")).isZero();
    assertThat(home.resolve("book-practice/ringback.mv.db")).exists();
    assertThat(home.resolve("book")).doesNotExist();
  }

  @Test
  void helpAndVersionTouchNoWorkspace() {
    ProgramRun run = program();
    assertThat(run.run("--help")).isZero();
    assertThat(run.run("doctor", "--help")).isZero();
    assertThat(run.run("--version")).isZero();
    assertThat(run.out()).contains("doctor", "--workspace=DIR", "ringback ");
    assertThat(home.resolve("book")).doesNotExist();
  }

  @Test
  void doctorPrintsExactlyOneDocument() throws IOException {
    settings("[rep]\nname = \"Sam Rivera\"\n");
    ProgramRun run = program();
    assertThat(run.run("doctor", "--json")).isZero();
    assertThat(run.out()).hasLineCount(1);
    assertThat(Json.tree(run.out()).path("checks").findValuesAsText("name"))
        .contains("settings", "clock", "disk");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void doctorFailsOnSettingsThatCannotBeRead() throws IOException {
    settings("[rep]\nname = \"Sam\n");
    ProgramRun run = program();
    assertThat(run.run("doctor")).isEqualTo(1);
    assertThat(run.out()).contains("fail  settings", "line 2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[twilio]\nnumber = \"+12065550100\"",
        "[twilio]\naccount_sid = \"AC1\"\napi_base = \"http://127.0.0.1:9/\"",
        "[mail]\nsmtp_host = \"localhost\"\nimap_host = \"[::1]\"",
        "[hub]\nurl = \"jdbc:postgresql://localhost:5432/book\"",
      })
  void theClockMayBeSetWhileNothingLeadsOut(String settings) throws IOException {
    settings(settings);
    ProgramRun run = program();
    assertThat(run.run("doctor", "--at", "2026-03-02T18:00:00Z")).as(run.err()).isZero();
    assertThat(run.out()).contains("It is 2026-03-02T10:00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[twilio]\naccount_sid = \"AC1\"",
        "[twilio]\naccount_sid = \"AC1\"\napi_base = \"https://127.0.0.1.example.com\"",
        "[mail]\nsmtp_host = \"smtp.example.com\"",
        "[mail]\nimap_host = \"imap.example.com\"",
        "[hub]\nurl = \"jdbc:postgresql://localhost,db.example.com/book\"",
        "[hub]\nurl = \"jdbc:postgresql://localhost@db.example.com/book\"",
        "not toml",
      })
  void theClockMayNotBeSetWhileSomethingLeadsOut(String settings) throws IOException {
    settings(settings);
    ProgramRun run = program();
    assertThat(run.run("doctor", "--at", "2026-03-02T18:00:00Z")).isEqualTo(2);
    assertThat(run.err()).hasLineCount(1).contains("--at is refused");
  }

  @Test
  void thePracticeClockMayAlwaysBeSet() throws IOException {
    settings("[twilio]\naccount_sid = \"AC1\"");
    Files.createDirectories(home.resolve("book-practice"));
    Files.copy(home.resolve("book/settings.toml"), home.resolve("book-practice/settings.toml"));
    assertThat(program().run("doctor", "--practice", "--at", "2026-03-02T18:00:00Z")).isZero();
  }

  @Test
  void aFolderThatCannotBeUsedIsSaid() throws IOException {
    Path file = Files.createFile(home.resolve("file"));
    ProgramRun run = program();
    assertThat(run.run("note", "a@b.test", "--workspace", file.resolve("x").toString()))
        .isEqualTo(1);
    assertThat(run.err()).hasLineCount(1).contains("cannot be written", "--workspace");
  }
}
