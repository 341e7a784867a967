package app.ringback.app.window;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;

/** The settings screen of the whole window, as somebody finds their way in it. */
abstract class SettingsWindow extends StageWindow {

  /** Opens the settings, and waits until this is in them. */
  protected final void openSettings(String id) throws Exception {
    run(() -> window.window().keys().fire("settings"));
    await(() -> robot.lookup(id).tryQuery().isPresent());
  }

  /** Whether it is there, and in nothing that is hidden. */
  protected final boolean shows(String id) {
    for (Node each = robot.lookup(id).query(); each != null; each = each.getParent()) {
      if (!each.isVisible()) {
        return false;
      }
    }
    return true;
  }

  protected final String text(String id) {
    return robot.lookup(id).queryAs(Labeled.class).getText();
  }

  protected final void press(String id) throws Exception {
    run(() -> robot.lookup(id).queryAs(ButtonBase.class).fire());
  }

  /** Scrolls so that this is near the top. */
  protected final void top(String id) throws Exception {
    run(() -> {
      ScrollPane pane = robot.lookup(".settings-screen").queryAs(ScrollPane.class);
      pane.layout();
      Node content = pane.getContent();
      double y = content.sceneToLocal(robot.lookup(id).query().localToScene(0, 0)).getY() - 60;
      double range = content.getBoundsInLocal().getHeight() - pane.getViewportBounds().getHeight();
      pane.setVvalue(Math.clamp(y / range, 0, 1));
    });
  }
}
