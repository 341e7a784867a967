package app.ringback.app.window;

import app.ringback.agenda.alert.Alert;
import app.ringback.app.telling.Telling;
import app.ringback.app.telling.TellingWays;
import app.ringback.core.LeadId;
import app.ringback.ui.alert.AlertWays;
import app.ringback.ui.alert.AlertWords;
import app.ringback.ui.alert.AlertsModel;
import javafx.scene.Scene;
import javafx.stage.Window;

/** What can be done about an alert outside the window, by what the window can do. */
final class WindowTelling implements TellingWays {

  private final OpenDesk open;
  private final DeskScreens.Frame frame;
  private final WindowWays ways;
  private final AlertsModel model;
  private final AlertWays leading;
  private volatile boolean inFront;

  /**
   * @param leading where alerts lead in the window
   */
  WindowTelling(
      OpenDesk open,
      DeskScreens.Frame frame,
      WindowWays ways,
      AlertsModel model,
      AlertWays leading) {
    this.open = open;
    this.frame = frame;
    this.ways = ways;
    this.model = model;
    this.leading = leading;
  }

  /** Tells alerts outside the window until it is closed. FX thread. */
  Telling begin(AlertWords words) {
    frame
        .shell()
        .root()
        .sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(Window::focusedProperty)
        .orElse(false)
        .subscribe(focused -> inFront = focused);
    return open.desk().followUp().alerting().telling(words, frame.texts(), ways.means(), this);
  }

  @Override
  public void open(Alert alert) {
    ways.front().run();
    LeadId lead = alert.lead();
    if (lead != null) {
      frame.tasks().onFxThread(() -> leading.lead(lead));
    }
  }

  @Override
  public void call(Alert alert) {
    ways.front().run();
    frame.tasks().onFxThread(() -> model.call(alert));
  }

  @Override
  public void snooze(Alert alert) {
    open.desk().followUp().alerting().alerts().snooze(alert.id());
  }

  @Override
  public boolean isInFront() {
    return inFront;
  }
}
