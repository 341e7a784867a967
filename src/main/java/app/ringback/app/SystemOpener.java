package app.ringback.app;

import app.ringback.core.ProblemException;
import java.io.IOException;
import java.util.Locale;

/** Shows a folder in the system's file manager, or a page in its browser. */
public final class SystemOpener {

  private SystemOpener() {}

  /**
   * Opens it with what the system has for it.
   *
   * @param what a folder, or an address of a page
   * @param system the name of the operating system
   * @param problem thrown, with why, when there is nothing to open it with
   */
  public static void open(String what, String system, ProblemException problem) {
    String name = system.toLowerCase(Locale.ROOT);
    String opener = name.contains("win") ? "explorer" : name.contains("mac") ? "open" : "xdg-open";
    try {
      var _ =
          new ProcessBuilder(opener, what)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      problem.addSuppressed(e);
      throw problem;
    }
  }
}
