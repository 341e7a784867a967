package app.ringback.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.app.Lazy;
import app.ringback.app.ShowRequests;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The window is opened without making every command first, and only when nothing else is meant. */
class RootCommandTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "--practice", "--workspace|lead", "--practice|--workspace|x"})
  void optionsAloneOpenTheWindow(String arguments) {
    assertThat(window(arguments)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "doctor",
        "--help",
        "-h",
        "--version",
        "--workspace|x|lead|find|y",
        "improt",
        "--pictures|x",
        "--workspace",
        "--at|noon",
        "--practice|agent"
      })
  void anythingElseDoesNot(String arguments) {
    assertThat(window(arguments)).isEmpty();
  }

  private static Optional<RootCommand> window(String arguments) {
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said);
    CommandContext context =
        new CommandContext(
            out,
            out,
            Path.of("."),
            () -> {
              throw new IllegalStateException("Nothing is opened here");
            },
            new Lazy<>(() -> {
              throw new IllegalStateException("Nothing is opened here");
            }),
            new ShowRequests());
    String[] split = arguments.isEmpty() ? new String[0] : arguments.split("\\|", -1);
    return RootCommand.window(context, request -> {}, split);
  }
}
