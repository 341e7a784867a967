package app.ringback.app.cli;

import app.ringback.app.Desk;
import app.ringback.app.DeskSetup;
import app.ringback.app.Lazy;
import app.ringback.app.ShowRequests;
import app.ringback.app.Workspace;
import app.ringback.core.Json;
import app.ringback.settings.Settings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What one run of a command works with. Two runs in one process have nothing in common but the
 * desk.
 */
public final class CommandContext {

  private final PrintWriter out;
  private final PrintWriter err;
  private final Path workingDirectory;
  private final Supplier<DeskSetup> setup;
  private final Lazy<Desk> desk;
  private final ShowRequests show;

  /**
   * @param setup known once the options were read
   * @param desk opens the book when it is first asked for
   */
  public CommandContext(
      PrintWriter out,
      PrintWriter err,
      Path workingDirectory,
      Supplier<DeskSetup> setup,
      Lazy<Desk> desk,
      ShowRequests show) {
    this.out = out;
    this.err = err;
    this.workingDirectory = workingDirectory;
    this.setup = setup;
    this.desk = desk;
    this.show = show;
  }

  /** The open desk. Opening it may fail with a problem, which is left to travel up. */
  public Desk desk() {
    return desk.get();
  }

  /** The desk for whoever opens it in its own time. */
  public Lazy<Desk> lazyDesk() {
    return desk;
  }

  public Workspace workspace() {
    return setup.get().workspace();
  }

  /** What the desk is opened with; for commands that work without an open book. */
  public DeskSetup setup() {
    return setup.get();
  }

  public InstantSource clock() {
    return setup.get().clock();
  }

  /** The process's environment, for secrets. */
  public Map<String, String> environment() {
    return setup.get().environment();
  }

  /** The settings, without opening the book. */
  public Settings settings() {
    return setup.get().settingsFile().read();
  }

  public ShowRequests show() {
    return show;
  }

  /** The file the user meant, seen from the folder the command was typed in. */
  public Path resolve(Path path) {
    return workingDirectory.resolve(path);
  }

  /** Standard output of this run, UTF-8. */
  public PrintWriter out() {
    return out;
  }

  /** Standard error of this run, UTF-8. */
  public PrintWriter err() {
    return err;
  }

  /** Prints one line on standard output. */
  public void print(String line) {
    out.println(line);
    out.flush();
  }

  /** Prints the one JSON document of {@code --json}. */
  public void json(Object document) {
    print(Json.write(document));
  }
}
