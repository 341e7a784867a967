package app.ringback.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentSourcesTest {

  @TempDir Path home;

  @Test
  void anAgentThatRunsOnceTakesAtOnceWhatLiesInTheInbox() throws Exception {
    Path workspace = home.resolve("book");
    Path zillow = Files.createDirectories(workspace.resolve("inbox").resolve("Zillow"));
    Files.writeString(zillow.resolve("leads.csv"), "name,phone\nJane Doe,206-555-0100\n");
    ProgramRun program = new ProgramRun(home, Map.of("RINGBACK_PASSPHRASE", "test"));
    assertThat(program.run("agent", "--once", "--workspace", workspace.toString())).isZero();
    assertThat(workspace.resolve("inbox/done/leads.csv")).exists();
    assertThat(program.run("lead", "show", "+12065550100", "--json", "--workspace", "" + workspace))
        .isZero();
    assertThat(program.out()).contains("Jane").contains("Zillow");
  }
}
