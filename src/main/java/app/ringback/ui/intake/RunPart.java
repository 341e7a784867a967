package app.ringback.ui.intake;

import app.ringback.intake.ImportProgress;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import java.time.Duration;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Third step: how far it is, how long still, and the way out. */
final class RunPart {

  private final UiTexts texts;
  private final VBox node = new VBox();
  private final ProgressBar bar = new ProgressBar();
  private final Label count = Nodes.label("", "part-title");
  private final Label left = Nodes.label("", "muted");

  RunPart(ImportModel model, UiTexts texts) {
    this.texts = texts;
    bar.setPrefWidth(400);
    bar.setAccessibleText(texts.get("import.work"));
    Button cancel = Nodes.button(texts.get("import.cancel"), () -> {}, "first-focus");
    cancel.setOnAction(event -> {
      model.cancel();
      cancel.setDisable(true);
      cancel.setText(texts.get("import.stopping"));
    });
    node.getChildren().setAll(count, bar, left, cancel);
    node.getStyleClass().add("import-message");
    node.setAlignment(Pos.CENTER);
    node.setUserData(model.progressProperty().subscribe(this::show));
  }

  Node node() {
    return node;
  }

  private void show(@Nullable ImportProgress now) {
    if (now == null) {
      bar.setProgress(-1);
      count.setText(texts.get("import.begins"));
      left.setText("");
      return;
    }
    bar.setProgress(now.done());
    count.setText(texts.get("import.count", now.counts().records()));
    Duration time = now.left();
    left.setText(time == null ? "" : timeLeft(time));
  }

  private String timeLeft(Duration time) {
    return time.compareTo(Duration.ofMinutes(2)) > 0
        ? texts.get("import.left.minutes", time.toMinutes())
        : texts.get("import.left.seconds", Math.max(1, time.toSeconds()));
  }
}
