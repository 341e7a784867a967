package app.ringback.settings;

import app.ringback.core.ProblemException;

/** What is wrong with {@code settings.toml}, by line and key. Values are never repeated. */
final class SettingsProblems {

  private static final String SAFE = "Nothing was changed.";

  private SettingsProblems() {}

  static ProblemException bad(int line, String key, String why) {
    return new ProblemException(
        "settings.toml, line " + line + ": " + key + " " + why + ".",
        SAFE,
        "Correct that line and try again.");
  }

  static ProblemException unreadable(int line, String why) {
    return new ProblemException(
        "settings.toml, line " + line + ", cannot be read: " + why + ".",
        SAFE,
        "Correct that line and try again.");
  }

  static ProblemException noAccess(String action, Throwable cause) {
    return new ProblemException(
        new app.ringback.core.Problem(
            "settings.toml could not be " + action + ".",
            SAFE,
            "Check that the workspace folder is yours and its disk is not full."),
        cause);
  }
}
