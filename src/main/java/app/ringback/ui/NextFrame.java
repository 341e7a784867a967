package app.ringback.ui;

import javafx.application.Platform;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** Work that must not delay what is about to be painted. FX thread only. */
public final class NextFrame {

  private NextFrame() {}

  /**
   * Runs the work once, when what is in the scene now is laid out and on its way to the screen.
   *
   * @param scene null when nothing is shown; the work then runs soon
   */
  public static void after(@Nullable Scene scene, Tasks tasks, Runnable work) {
    if (scene == null || scene.getWindow() == null || !scene.getWindow().isShowing()) {
      tasks.onFxThread(work);
      return;
    }
    Runnable[] once = new Runnable[1];
    once[0] =
        () -> {
          scene.removePostLayoutPulseListener(once[0]);
          tasks.onFxThread(work);
        };
    scene.addPostLayoutPulseListener(once[0]);
    Platform.requestNextPulse();
  }
}
