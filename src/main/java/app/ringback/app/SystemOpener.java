package app.ringback.app;

import app.ringback.core.ProblemException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Shows a folder in the system's file manager, or a page in its browser. */
public final class SystemOpener {

  private final Relaunch.Starter starter;
  private final String system;

  /**
   * An opener by a starter of programs.
   *
   * @param system the name of the operating system
   */
  public SystemOpener(Relaunch.Starter starter, String system) {
    this.starter = starter;
    this.system = system;
  }

  /** One that really opens things. */
  public static SystemOpener ofThisComputer() {
    return new SystemOpener(
        command -> {
          var _ =
              new ProcessBuilder(command)
                  .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                  .redirectError(ProcessBuilder.Redirect.DISCARD)
                  .start();
        },
        System.getProperty("os.name"));
  }

  /**
   * Opens it with what the system has for it.
   *
   * @param what a folder, or an address of a page
   * @param problem thrown, with why, when there is nothing to open it with
   */
  public void open(String what, ProblemException problem) {
    String name = system.toLowerCase(Locale.ROOT);
    String opener = name.contains("win") ? "explorer" : name.contains("mac") ? "open" : "xdg-open";
    try {
      starter.start(List.of(opener, what));
    } catch (IOException e) {
      problem.addSuppressed(e);
      throw problem;
    }
  }
}
