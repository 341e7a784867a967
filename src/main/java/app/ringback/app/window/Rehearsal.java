package app.ringback.app.window;

import app.ringback.ui.Delays;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/**
 * Walks once through the open window, as on a first morning, and closes it. The installer's build
 * records what the virtual machine loads and compiles on the way, so that the real start is quick.
 * FX thread only.
 */
final class Rehearsal {

  private static final Duration STEP = Duration.ofMillis(500);

  private final DeskStage desk;
  private final Stage stage;
  private final Delays delays;
  private final Iterator<Runnable> steps;

  Rehearsal(DeskStage desk, Stage stage, Delays delays) {
    this.desk = desk;
    this.stage = stage;
    this.delays = delays;
    steps =
        List.<Runnable>of(
                fire("next"),
                fire("next"),
                fire("compose.email"),
                fire("compose.text"),
                this::search,
                fire("import"),
                fire("settings"),
                fire("outbox"),
                fire("palette"))
            .iterator();
  }

  /** Begins when the list is on screen. */
  void begin() {
    desk.window()
        .readyProperty()
        .subscribe(ready -> {
          if (ready) {
            delays.after(STEP, this::next);
          }
        });
  }

  private void next() {
    if (steps.hasNext()) {
      steps.next().run();
      delays.after(STEP, this::next);
    } else {
      stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
    }
  }

  private Runnable fire(String action) {
    return () -> desk.window().keys().fire(action);
  }

  private void search() {
    if (stage.getScene().lookup(".search-box .text-field") instanceof TextField field) {
      field.setText("ann");
    }
  }
}
