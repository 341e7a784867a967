package app.ringback.app.window;

import app.ringback.ui.ThemeChoice;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;

/**
 * Where the window stood and how it looked, in pixels; a negative width means never opened before.
 */
record WindowPlace(
    double x, double y, double width, double height, boolean maximized, ThemeChoice theme) {

  static final WindowPlace NONE = new WindowPlace(0, 0, -1, -1, false, ThemeChoice.SYSTEM);

  /** What was kept; {@link #NONE} when nothing was, or nothing that can be read. */
  static WindowPlace read(Path file) {
    if (Files.notExists(file)) {
      return NONE;
    }
    Properties kept = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      kept.load(reader);
      return new WindowPlace(
          number(kept, "x"),
          number(kept, "y"),
          number(kept, "width"),
          number(kept, "height"),
          Boolean.parseBoolean(kept.getProperty("maximized")),
          ThemeChoice.valueOf(kept.getProperty("theme", "system").toUpperCase(Locale.ROOT)));
    } catch (IOException | IllegalArgumentException e) {
      return NONE; // A place is a comfort: a spoilt one is simply made anew.
    }
  }

  void write(Path file) {
    Properties kept = new Properties();
    kept.setProperty("x", Double.toString(x));
    kept.setProperty("y", Double.toString(y));
    kept.setProperty("width", Double.toString(width));
    kept.setProperty("height", Double.toString(height));
    kept.setProperty("maximized", Boolean.toString(maximized));
    kept.setProperty("theme", theme.name().toLowerCase(Locale.ROOT));
    try (Writer writer = Files.newBufferedWriter(file)) {
      kept.store(writer, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether enough of the window lies within this screen to be seen and taken hold of. */
  boolean isSeenOn(double left, double top, double right, double bottom) {
    return width > 0
        && x + width >= left + 100
        && x <= right - 100
        && y >= top - 10
        && y <= bottom - 60;
  }

  private static double number(Properties kept, String name) {
    return Double.parseDouble(kept.getProperty(name, "-1"));
  }
}
