package app.ringback.app.window;

import app.ringback.core.Problem;
import app.ringback.core.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Shows a folder in the system's file manager. */
final class FolderOpener {

  private FolderOpener() {}

  static void open(Path folder, String system) {
    String name = system.toLowerCase(Locale.ROOT);
    String opener = name.contains("win") ? "explorer" : name.contains("mac") ? "open" : "xdg-open";
    try {
      var _ =
          new ProcessBuilder(opener, folder.toString())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      throw new ProblemException(
          new Problem(
              "The folder could not be shown (" + folder + ").",
              "Nothing was changed.",
              "Open it in your file manager."),
          e);
    }
  }
}
