package app.ringback.app.window;

import app.ringback.app.SystemOpener;
import app.ringback.app.telling.Telling;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What an open window asks of the program around it. The first two are called on the FX thread.
 *
 * @param restore puts a backup in the place of the open book and opens it
 * @param practise opens the practice workspace in a process of its own
 * @param opener shows folders and pages outside the window
 * @param front brings the window to the front; on any thread
 * @param means by which alerts are told outside the window
 */
record WindowWays(
    Consumer<Path> restore,
    Runnable practise,
    SystemOpener opener,
    Runnable front,
    Telling.Means means) {

  /** For a window that only has its picture taken. */
  static final WindowWays NONE =
      new WindowWays(
          backup -> {},
          () -> {},
          new SystemOpener(command -> {}, ""),
          () -> {},
          Telling.Means.NONE);
}
