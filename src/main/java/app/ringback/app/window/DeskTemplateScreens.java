package app.ringback.app.window;

import app.ringback.app.Lazy;
import app.ringback.ui.Action;
import app.ringback.ui.ActionGroup;
import app.ringback.ui.Icon;
import app.ringback.ui.Key;
import app.ringback.ui.Keys;
import app.ringback.ui.templates.TemplatesModel;
import app.ringback.ui.templates.TemplatesScreen;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/** The editor of templates over the panes, made when it is first opened. */
final class DeskTemplateScreens {

  private DeskTemplateScreens() {}

  static void begin(OpenDesk open, DeskScreens.Frame frame, Keys keys) {
    Lazy<TemplatesScreen> templates =
        new Lazy<>(() ->
            new TemplatesScreen(
                new TemplatesModel(
                    new DeskTemplates(open.desk()),
                    frame.tasks(),
                    frame.notices(),
                    frame.texts(),
                    () -> frame.selection().currentProperty().get())));
    keys.register(
        new Action(
            "templates",
            frame.texts().get("action.templates"),
            ActionGroup.WINDOW,
            Icon.TEMPLATE,
            Key.shortcut(KeyCode.T, KeyCombination.SHIFT_DOWN),
            () -> frame.shell().openOver(templates.get())));
  }
}
