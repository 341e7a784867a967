package app.ringback.ui;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The long works under way, newest last. FX thread only. */
public final class Works {

  private final ObservableList<Progress> running = FXCollections.observableArrayList();
  // Kept, because such a view is told of changes only as long as somebody holds it.
  private final ObservableList<Progress> runningView =
      FXCollections.unmodifiableObservableList(running);

  public void begin(Progress progress) {
    running.add(progress);
  }

  public void end(Progress progress) {
    running.remove(progress);
  }

  public ObservableList<Progress> running() {
    return runningView;
  }
}
