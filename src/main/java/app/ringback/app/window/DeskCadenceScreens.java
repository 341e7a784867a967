package app.ringback.app.window;

import app.ringback.app.Lazy;
import app.ringback.core.Subscription;
import app.ringback.ui.Action;
import app.ringback.ui.ActionGroup;
import app.ringback.ui.Icon;
import app.ringback.ui.Key;
import app.ringback.ui.Keys;
import app.ringback.ui.Screen;
import app.ringback.ui.cadences.CadencesModel;
import app.ringback.ui.cadences.CadencesScreen;
import app.ringback.ui.cadences.CleanupModel;
import app.ringback.ui.cadences.CleanupScreen;
import app.ringback.ui.timeline.Times;
import java.util.function.Supplier;

/** The screens of cadences over the panes; each is made when first opened. */
final class DeskCadenceScreens {

  private DeskCadenceScreens() {}

  static Subscription begin(OpenDesk open, DeskScreens.Frame frame, Keys keys) {
    Lazy<CadencesModel> cadences =
        new Lazy<>(() ->
            new CadencesModel(
                new DeskCadences(open.desk()),
                frame.tasks(),
                frame.notices(),
                frame.texts(),
                frame.selection().currentProperty()));
    Lazy<CleanupModel> cleanup =
        new Lazy<>(() ->
            new CleanupModel(
                new DeskCleanup(open.desk()),
                frame.tasks(),
                frame.notices(),
                frame.texts(),
                new Times(frame.texts(), open.desk().clock(), open::zone)::soon,
                frame.toLead()));
    Lazy<Screen> cadencesScreen = new Lazy<>(() -> new CadencesScreen(cadences.get()));
    Lazy<Screen> cleanupScreen = new Lazy<>(() -> new CleanupScreen(cleanup.get()));
    add(frame, keys, "cadences", Icon.STAGE, cadencesScreen);
    add(frame, keys, "cleanup", Icon.DONE, cleanupScreen);
    return open.desk()
        .changes()
        .subscribe(change -> {
          cadences.ifMade().ifPresent(model -> model.changed(change));
          cleanup.ifMade().ifPresent(model -> model.changed(change));
        });
  }

  private static void add(
      DeskScreens.Frame frame, Keys keys, String id, Icon icon, Supplier<Screen> screen) {
    keys.register(
        new Action(
            id,
            frame.texts().get("action." + id),
            ActionGroup.WINDOW,
            icon,
            Key.NONE,
            () -> frame.shell().openOver(screen.get())));
  }
}
