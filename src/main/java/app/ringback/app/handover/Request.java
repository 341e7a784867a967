package app.ringback.app.handover;

import java.util.List;
import java.util.UUID;

/**
 * What the owner of a workspace is asked to do: one line of JSON on a fresh connection.
 *
 * @param arguments the command line, without the program's name
 * @param workingDirectory where it was typed
 * @param run marks what the command commits, see {@code CommandRuns}; new for every command
 */
public record Request(Kind kind, List<String> arguments, String workingDirectory, UUID run) {

  /** What is asked for. */
  public enum Kind {
    /** Carry the command out. */
    RUN,
    /** Bring the window to the front. */
    SHOW,
    /** Say what of the command {@code run} was committed. */
    FATE
  }

  public Request {
    arguments = List.copyOf(arguments);
  }
}
