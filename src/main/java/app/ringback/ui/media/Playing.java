package app.ringback.ui.media;

import app.ringback.core.Problem;
import app.ringback.ui.Tasks;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** One sound that is being played, or none. FX thread only. */
public final class Playing {

  private final SoundPlayer player;
  private final Tasks tasks;
  private final Consumer<Problem> problems;
  private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();

  public Playing(SoundPlayer player, Tasks tasks, Consumer<Problem> problems) {
    this.player = player;
    this.tasks = tasks;
    this.problems = problems;
  }

  public ReadOnlyBooleanProperty onProperty() {
    return on.getReadOnlyProperty();
  }

  /**
   * Plays it, unless something is playing.
   *
   * @param wav brings the sound; called off the FX thread
   */
  public void play(Callable<byte[]> wav) {
    if (on.get()) {
      return;
    }
    on.set(true);
    tasks.run(
        () -> {
          player.play(wav.call());
          return true;
        },
        done -> on.set(false),
        problem -> {
          on.set(false);
          problems.accept(problem);
        });
  }

  public void stop() {
    player.stop();
  }
}
