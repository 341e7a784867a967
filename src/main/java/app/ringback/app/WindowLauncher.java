package app.ringback.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/** Opens the window. The command line knows no more of JavaFX than this. */
@FunctionalInterface
public interface WindowLauncher {

  /**
   * What the window is opened with.
   *
   * @param setup what the desk is opened with, also while it does not open
   * @param desk opened by the first who calls {@link Lazy#get}, which may take a second and may
   *     throw a {@link app.ringback.core.ProblemException} the window shows; closed by the caller
   * @param show asks the window to come to the front
   * @param rehearsal whether the window is walked through once and closes by itself
   * @param pictures a folder to leave pictures of the window in, then end; nothing is shown
   */
  record Request(
      DeskSetup setup,
      Lazy<Desk> desk,
      ShowRequests show,
      boolean rehearsal,
      Optional<Path> pictures) {

    public Workspace workspace() {
      return setup.workspace();
    }

    /** The time, also before the desk is open. */
    public InstantSource clock() {
      return setup.clock();
    }
  }

  /** Begins what takes long and needs no book, in the background; {@link #open} follows. */
  default void prepare() {}

  /** Shows the window and returns when it was closed. */
  void open(Request request);
}
