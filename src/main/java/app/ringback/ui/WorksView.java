package app.ringback.ui;

import java.time.Duration;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

/** Long work in the status bar: what, a bar, the count, time left, cancel. */
final class WorksView {

  private final UiTexts texts;
  private final ObservableList<Progress> running;
  private final HBox node = new HBox();

  WorksView(UiTexts texts, Works works) {
    this.texts = texts;
    this.running = works.running();
    node.getStyleClass().add("works");
    node.setAlignment(Pos.CENTER_RIGHT);
    running.addListener((ListChangeListener<Progress>) change -> show());
    show();
  }

  Node node() {
    return node;
  }

  private void show() {
    node.getChildren().setAll(running.stream().map(this::strip).toList());
    Nodes.show(node, !running.isEmpty());
  }

  private HBox strip(Progress progress) {
    ProgressBar bar = new ProgressBar();
    bar.setAccessibleText(progress.title());
    Label words = Nodes.label("", "status-text");
    Button cancel =
        Nodes.iconButton(Icon.CLOSE, texts.get("work.cancel", progress.title()), progress::cancel);
    cancel.getStyleClass().add("tiny");
    Runnable refresh =
        () -> {
          long total = progress.totalProperty().get();
          bar.setProgress(
              total > 0
                  ? (double) progress.doneProperty().get() / total
                  : ProgressBar.INDETERMINATE_PROGRESS);
          words.setText(words(texts, progress));
        };
    progress.doneProperty().subscribe(refresh);
    progress.totalProperty().subscribe(refresh);
    progress
        .canceledProperty()
        .subscribe(canceled -> {
          cancel.setDisable(canceled);
          refresh.run();
        });
    HBox strip = new HBox(words, bar, cancel);
    strip.getStyleClass().add("work");
    strip.setAlignment(Pos.CENTER_LEFT);
    return strip;
  }

  /** "Importing leads.csv · 5,000 of 100,000 · 12 s left". */
  static String words(UiTexts texts, Progress progress) {
    if (progress.canceledProperty().get()) {
      return texts.get("work.canceling", progress.title());
    }
    long done = progress.doneProperty().get();
    long total = progress.totalProperty().get();
    if (total <= 0) {
      return texts.get("work.unknown", progress.title(), done);
    }
    return progress
        .left()
        .map(left -> texts.get("work.left", progress.title(), done, total, leftWords(texts, left)))
        .orElseGet(() -> texts.get("work.count", progress.title(), done, total));
  }

  private static String leftWords(UiTexts texts, Duration left) {
    return left.toMinutes() > 0
        ? texts.get("work.minutes", left.toMinutes() + 1)
        : texts.get("work.seconds", left.toSeconds() + 1);
  }
}
