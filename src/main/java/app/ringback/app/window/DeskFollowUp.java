package app.ringback.app.window;

import app.ringback.core.Subscription;
import app.ringback.ui.Keys;

/** The screens over the panes with which leads are followed up; each is made when first opened. */
final class DeskFollowUp {

  private DeskFollowUp() {}

  /** Registers what can be done, until it is closed. */
  static Subscription begin(OpenDesk open, DeskScreens.Frame frame, WindowWays ways, Keys keys) {
    DeskTemplateScreens.begin(open, frame, keys);
    Subscription cadences = DeskCadenceScreens.begin(open, frame, keys);
    Subscription agenda = new AgendaScreens(open, frame, keys).begin();
    Subscription alerts = DeskAlerts.begin(open, frame, ways, keys);
    return () -> {
      cadences.close();
      agenda.close();
      alerts.close();
    };
  }
}
