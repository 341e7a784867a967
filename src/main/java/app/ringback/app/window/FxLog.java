package app.ringback.app.window;

import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Keeps JavaFX from warning of what is meant. */
final class FxLog {

  // Held, because the log system lets go of loggers nobody holds.
  private static final Logger JAVAFX = Logger.getLogger("javafx");

  private FxLog() {}

  /** JavaFX on the class path is our choice: one image for all systems needs no modules. */
  static void quieten() {
    JAVAFX.setFilter(FxLog::isNews);
  }

  private static boolean isNews(LogRecord line) {
    String message = line.getMessage();
    return message == null || !message.startsWith("Unsupported JavaFX configuration");
  }
}
