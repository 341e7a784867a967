package app.ringback.app.window;

import app.ringback.app.SystemOpener;
import app.ringback.core.ProblemException;
import java.nio.file.Path;

/** Shows a folder in the system's file manager. */
final class FolderOpener {

  private FolderOpener() {}

  static void open(Path folder, SystemOpener opener) {
    opener.open(
        folder.toString(),
        new ProblemException(
            "The folder could not be shown (" + folder + ").",
            "Nothing was changed.",
            "Open it in your file manager."));
  }
}
