package app.ringback.app.cli;

import app.ringback.app.Workspace;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Everything the command line takes from outside the program; a test brings its own.
 *
 * @param environment the environment variables
 * @param workingDirectory where the command was typed
 * @param home the user's home folder
 * @param system as in {@code os.name}
 * @param log sends the log to the workspace, once it is known to be ours
 */
public record Machine(
    Map<String, String> environment,
    Path workingDirectory,
    Path home,
    String system,
    ZoneId zone,
    SecureRandom random,
    CommandTree commands,
    Consumer<Workspace> log) {

  public Machine {
    environment = Map.copyOf(environment);
  }

  /** Keeps the environment, which may hold secrets, out of any text. */
  @Override
  public String toString() {
    return "Machine[" + workingDirectory + "]";
  }
}
