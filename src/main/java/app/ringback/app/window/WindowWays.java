package app.ringback.app.window;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What an open window asks of the program around it. Both are called on the FX thread.
 *
 * @param restore puts a backup in the place of the open book and opens it
 * @param practise opens the practice workspace in a process of its own
 */
record WindowWays(Consumer<Path> restore, Runnable practise) {

  /** For a window that only has its picture taken. */
  static final WindowWays NONE = new WindowWays(backup -> {}, () -> {});
}
