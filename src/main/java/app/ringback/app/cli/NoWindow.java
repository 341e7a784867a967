package app.ringback.app.cli;

import app.ringback.app.WindowLauncher;
import app.ringback.core.ProblemException;

/** Stands in for the window where there is none. */
public final class NoWindow implements WindowLauncher {

  @Override
  public void open(Request request) {
    throw new ProblemException(
        "This build has no window.", "Nothing was changed.", "Use the commands: ringback --help.");
  }
}
