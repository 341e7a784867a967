package app.ringback.ui;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** The one hand-over to the FX thread. Nobody else calls {@link Platform#runLater}. */
public final class FxThread implements Executor {

  /** Runs the work on the FX thread: at once when already on it, else soon and in order. */
  @Override
  public void execute(Runnable work) {
    if (Platform.isFxApplicationThread()) {
      work.run();
    } else {
      Platform.runLater(work);
    }
  }
}
