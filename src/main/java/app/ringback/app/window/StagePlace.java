package app.ringback.app.window;

import app.ringback.ui.Theme;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Puts a window where it stood before, and reads where it stands. FX thread only. */
final class StagePlace {

  private StagePlace() {}

  /** Leaves the place to the system when it is on no screen any more. */
  static void apply(Stage stage, WindowPlace place) {
    boolean seen =
        Screen.getScreens().stream()
            .map(Screen::getVisualBounds)
            .anyMatch(area -> isSeen(place, area));
    if (seen) {
      stage.setX(place.x());
      stage.setY(place.y());
      stage.setWidth(place.width());
      stage.setHeight(place.height());
    }
    stage.setMaximized(place.maximized());
  }

  static WindowPlace of(Stage stage, Theme theme) {
    return new WindowPlace(
        stage.getX(),
        stage.getY(),
        stage.getWidth(),
        stage.getHeight(),
        stage.isMaximized(),
        theme.choice().get());
  }

  private static boolean isSeen(WindowPlace place, Rectangle2D area) {
    return place.isSeenOn(area.getMinX(), area.getMinY(), area.getMaxX(), area.getMaxY());
  }
}
