package app.ringback.ui;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The word at the bottom of the window, with its undo. It goes by itself. */
final class NoticeLayer {

  private static final Duration SHOWN = Duration.seconds(8);

  private final UiTexts texts;
  private final Notices notices;
  private final StackPane node = new StackPane();
  private final PauseTransition timer = new PauseTransition(SHOWN);

  NoticeLayer(UiTexts texts, Notices notices) {
    this.texts = texts;
    this.notices = notices;
    node.setPickOnBounds(false);
    node.getStyleClass().add("notice-layer");
    node.setAlignment(Pos.BOTTOM_CENTER);
    notices.latestProperty().subscribe(this::show);
  }

  Node node() {
    return node;
  }

  private void show(Notices.@Nullable Notice notice) {
    timer.stop();
    if (notice == null) {
      node.getChildren().clear();
      return;
    }
    Label words = Nodes.label(notice.text(), "notice-text");
    words.setWrapText(true);
    HBox box = new HBox(words);
    if (notice.undoable()) {
      Button undo = Nodes.button(texts.get("notice.undo"), notices::undo, "notice-undo");
      undo.setAccessibleText(texts.get("notice.undo.name", notice.text()));
      box.getChildren().add(undo);
    }
    box.getStyleClass().add("notice");
    box.setAlignment(Pos.CENTER_LEFT);
    box.setMaxSize(HBox.USE_PREF_SIZE, HBox.USE_PREF_SIZE);
    node.getChildren().setAll(box);
    timer.setOnFinished(event -> notices.expire(notice));
    timer.playFromStart();
  }
}
