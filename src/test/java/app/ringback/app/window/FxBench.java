package app.ringback.app.window;

import app.ringback.ui.FxDelays;
import app.ringback.ui.Tasks;
import app.ringback.ui.ThemeChoice;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** Asks the FX thread of a window that is measured. */
final class FxBench {

  private FxBench() {}

  static <T> T onFx(Callable<T> work) throws Exception {
    CompletableFuture<T> result = new CompletableFuture<>();
    Platform.runLater(() -> {
      try {
        result.complete(work.call());
      } catch (Exception e) {
        result.completeExceptionally(e);
      }
    });
    return result.get(10, TimeUnit.MINUTES);
  }

  /** Opens the window on the desk, and returns when the list and the panes are on screen. */
  static DeskWindow open(OpenDesk open, Tasks tasks, InstantSource clock, Stage[] stage)
      throws Exception {
    DeskWindow window =
        onFx(() -> {
          DeskWindow made =
              new DeskWindow(Locale.US, tasks, clock, new FxDelays(), ThemeChoice.SYSTEM);
          Scene scene = new Scene(made.root(), 1280, 800);
          made.theme().install(scene);
          stage[0] = new Stage();
          stage[0].setScene(scene);
          stage[0].show();
          made.show(open, WindowWays.NONE);
          return made;
        });
    until(() -> window.readyProperty().get());
    return window;
  }

  static void until(BooleanSupplier condition) throws Exception {
    until(2, condition);
  }

  /** Asks the FX thread every so many milliseconds: seldom when what it is asked is measured. */
  static void until(long millis, BooleanSupplier condition) throws Exception {
    while (!onFx(condition::getAsBoolean)) {
      TimeUnit.MILLISECONDS.sleep(millis);
    }
  }
}
