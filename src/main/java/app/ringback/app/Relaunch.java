package app.ringback.app;

import app.ringback.core.Problem;
import app.ringback.core.ProblemException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts Ringback once more, for another workspace: each workspace has a process of its own. */
public final class Relaunch {

  /** Starts a program; a test looks at what would be started. */
  @FunctionalInterface
  public interface Starter {

    void start(List<String> command) throws IOException;
  }

  private final Starter starter;

  public Relaunch(Starter starter) {
    this.starter = starter;
  }

  /** One that really starts processes. */
  public static Relaunch ofThisProgram() {
    return new Relaunch(command -> {
      var _ =
          new ProcessBuilder(command)
              .redirectInput(ProcessBuilder.Redirect.from(Path.of(nothing()).toFile()))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    });
  }

  private static String nothing() {
    return System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null";
  }

  /** The practice workspace beside this one. */
  public void practice(Workspace workspace) {
    start("--workspace", workspace.folder().toString(), "--practice");
  }

  public void folder(Path folder) {
    start("--workspace", folder.toString());
  }

  private void start(String... arguments) {
    try {
      starter.start(command(arguments));
    } catch (IOException e) {
      throw new ProblemException(
          new Problem(
              "Ringback could not be started a second time.",
              "Nothing was changed.",
              "Start it by hand: ringback " + String.join(" ", arguments) + "."),
          e);
    }
  }

  /** What starts this program with these arguments. */
  static List<String> command(String... arguments) {
    List<String> command = new ArrayList<>(program());
    command.addAll(List.of(arguments));
    return command;
  }

  /** The packaged launcher, else this very Java with the same class path and options. */
  private static List<String> program() {
    String packaged = System.getProperty("jpackage.app-path", "");
    if (!packaged.isEmpty()) {
      return List.of(packaged);
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            // A debugger's port is taken, and a cache is written by one process.
            .filter(option -> !option.startsWith("-agentlib") && !option.startsWith("-XX:AOT"))
            .toList());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "app.ringback.Ringback"));
    return command;
  }
}
