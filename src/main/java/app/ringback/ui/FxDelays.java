package app.ringback.ui;

import app.ringback.core.Subscription;
import java.time.Duration;
import javafx.animation.PauseTransition;

/** Delays by JavaFX's own pulse: no thread, no lock. */
public final class FxDelays implements Delays {

  @Override
  public Subscription after(Duration delay, Runnable work) {
    PauseTransition pause =
        new PauseTransition(javafx.util.Duration.millis((double) delay.toMillis()));
    pause.setOnFinished(event -> work.run());
    pause.play();
    return pause::stop;
  }
}
