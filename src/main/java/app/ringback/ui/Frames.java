package app.ringback.ui;

import java.util.Iterator;
import java.util.List;
import javafx.animation.AnimationTimer;

/** Building in pieces, so that no frame waits for all of it. FX thread only. */
public final class Frames {

  private Frames() {}

  /** Runs the pieces in their order, one a frame. */
  public static void oneEach(List<Runnable> pieces) {
    Iterator<Runnable> next = List.copyOf(pieces).iterator();
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        if (next.hasNext()) {
          next.next().run();
        } else {
          stop();
        }
      }
    }.start();
  }
}
