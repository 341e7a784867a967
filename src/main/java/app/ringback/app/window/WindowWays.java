package app.ringback.app.window;

import app.ringback.app.SystemOpener;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What an open window asks of the program around it. The first two are called on the FX thread.
 *
 * @param restore puts a backup in the place of the open book and opens it
 * @param practise opens the practice workspace in a process of its own
 * @param opener shows folders and pages outside the window
 */
record WindowWays(Consumer<Path> restore, Runnable practise, SystemOpener opener) {

  /** For a window that only has its picture taken. */
  static final WindowWays NONE =
      new WindowWays(backup -> {}, () -> {}, new SystemOpener(command -> {}, ""));
}
