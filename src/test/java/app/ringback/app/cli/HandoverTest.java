package app.ringback.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One workspace, several real processes. */
@Timeout(120)
class HandoverTest {

  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir Path home;
  private final List<Child> children = new ArrayList<>();

  @AfterEach
  void endAll() {
    children.forEach(Child::kill);
  }

  private record Child(Process process, BufferedReader out, BufferedReader err) {

    void waitFor(String line) throws IOException {
      String read = out.readLine();
      while (read != null && !read.equals(line)) {
        read = out.readLine();
      }
      assertThat(read).isEqualTo(line);
    }

    int exit() throws InterruptedException {
      assertThat(process.waitFor(LONG.toSeconds(), TimeUnit.SECONDS)).as("has ended").isTrue();
      return process.exitValue();
    }

    String rest() {
      return String.join("\n", out.lines().toList());
    }

    String errors() {
      return String.join("\n", err.lines().toList());
    }

    void kill() {
      process.destroyForcibly().onExit().join();
    }
  }

  private Child start(String... args) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-Dtest.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                ChildMain.class.getName()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("RINGBACK_WORKSPACE", home.resolve("book").toString());
    builder.environment().put("XDG_CONFIG_HOME", home.resolve("config").toString());
    // Keeps the test out of the keyring of the computer it runs on.
    builder.environment().put("RINGBACK_PASSPHRASE", "test");
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    Child child =
        new Child(
            process,
            process.inputReader(StandardCharsets.UTF_8),
            process.errorReader(StandardCharsets.UTF_8));
    children.add(child);
    return child;
  }

  private Child window() throws IOException {
    Child window = start();
    window.waitFor("open");
    return window;
  }

  @Test
  void aCommandBesideAWindowIsCarriedOutByTheWindow() throws Exception {
    Child window = window();
    Child note = start("note", "a@b.test");
    assertThat(note.exit()).isZero();
    assertThat(note.rest())
        .contains("noted a@b.test by " + window.process().pid())
        .contains("in " + home.resolve("here"));
  }

  @Test
  void failuresComeBackWithTheirLineAndCode() throws Exception {
    window();
    Child failing = start("fail", "--how", "usage");
    assertThat(failing.exit()).isEqualTo(2);
    assertThat(failing.errors()).isEqualTo("ringback: Not like that.");
    Child broken = start("fail", "--how", "problem");
    assertThat(broken.exit()).isEqualTo(1);
    assertThat(broken.errors()).isEqualTo("ringback: It broke. All is safe. Mend it.");
  }

  @Test
  void commandsHandedOverAtOnceKeepTheirOutputsApart() throws Exception {
    window();
    List<Child> notes = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      notes.add(start("note", "n" + i + "@b.test"));
    }
    for (int i = 0; i < 3; i++) {
      assertThat(notes.get(i).exit()).isZero();
      assertThat(notes.get(i).rest()).startsWith("noted n" + i + "@b.test").hasLineCount(3);
    }
  }

  @Test
  void aSecondWindowBringsTheFirstToTheFront() throws Exception {
    Child window = window();
    Child second = start();
    assertThat(second.exit()).isZero();
    assertThat(second.rest()).contains("already open");
    window.waitFor("shown");
  }

  @Test
  void aCommandWhoseOwnerDiesSaysThatNothingWasStored() throws Exception {
    Child window = window();
    Child stalled = start("stall");
    stalled.waitFor("stalled");
    window.kill();
    assertThat(stalled.process().waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(stalled.exit()).isEqualTo(1);
    assertThat(stalled.errors()).contains("Nothing of it was stored").hasLineCount(1);
  }

  @Test
  void aCommandWhoseOwnerDiesSaysThatWorkWasStored() throws Exception {
    Child window = window();
    Child stalled = start("stall", "--note", "a@b.test");
    stalled.waitFor("stalled");
    window.kill();
    assertThat(stalled.process().waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(stalled.exit()).isEqualTo(1);
    assertThat(stalled.errors()).contains("part of its work was committed").hasLineCount(1);
  }

  @Test
  void aKilledOwnerLeavesTheWorkspaceFree() throws Exception {
    window().kill();
    assertThat(Files.exists(home.resolve("book/ringback.lock"))).isTrue();
    Child note = start("note", "a@b.test");
    assertThat(note.exit()).isZero();
    assertThat(note.rest()).contains("by " + note.process().pid());
  }

  @Test
  void aCommandWaitsForAnotherShortCommand() throws Exception {
    Child first = start("stall", "--note", "a@b.test");
    first.waitFor("stalled");
    Child second = start("note", "b@b.test");
    assertThat(second.process().waitFor(2, TimeUnit.SECONDS)).as("waits").isFalse();
    first.kill();
    assertThat(second.exit()).isZero();
  }

  @Test
  void aCommandGivesUpOnAShortCommandThatDoesNotEnd() throws Exception {
    Child first = start("stall");
    first.waitFor("stalled");
    Child second = start("note", "b@b.test");
    assertThat(second.exit()).isEqualTo(1);
    assertThat(second.errors()).contains("Another command is still working").hasLineCount(1);
  }

  @Test
  void theLogGetsWhatTheUserIsSpared() throws Exception {
    Child fine = start("note", "a@b.test");
    assertThat(fine.exit()).isZero();
    assertThat(fine.errors()).isEmpty();
    Child broken = start("fail", "--how", "bug");
    assertThat(broken.exit()).isEqualTo(1);
    assertThat(broken.errors()).hasLineCount(1);
    assertThat(home.resolve("book/logs/ringback.log"))
        .content()
        .contains("IllegalStateException: line one", "\tat app.ringback");
  }

  @Test
  void theClockOfTheOwnerCounts() throws Exception {
    window();
    Child doctor = start("doctor", "--at", "2031-01-01T00:00:00Z");
    assertThat(doctor.exit()).isZero();
    assertThat(doctor.rest()).contains("It is 2").doesNotContain("2030", "2031");
  }

  @Test
  void outputIsUtf8WhateverTheLocale() throws Exception {
    Child alone = start("note", "a@b.test");
    assertThat(alone.exit()).isZero();
    assertThat(alone.rest()).contains(ProgramRun.FOREIGN);
    window();
    Child handedOver = start("note", "b@b.test");
    assertThat(handedOver.exit()).isZero();
    assertThat(handedOver.rest()).contains(ProgramRun.FOREIGN);
  }
}
