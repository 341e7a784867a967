package app.ringback.ui.compose;

import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Counts down while a message can be taken back. */
final class UndoBar {

  private final VBox node;

  UndoBar(UndoSend model, UiTexts texts) {
    Label words = Nodes.label("", "undo-words");
    words.setId("undo-words");
    Button undo = Nodes.button(texts.get(model.kind() + ".undo"), model::undo, "small");
    undo.setId(model.kind() + "-undo");
    undo.setGraphic(Icon.UNDO.node());
    undo.setAccessibleText(texts.get(model.kind() + ".undo.name"));
    ProgressBar left = new ProgressBar(1);
    left.setMaxWidth(Double.MAX_VALUE);
    left.getStyleClass().add("small");
    HBox row = new HBox(words, Nodes.spacer(), undo);
    row.setAlignment(Pos.CENTER_LEFT);
    node = new VBox(row, left);
    node.getStyleClass().add("undo-bar");
    // What is below may take room from the words above, never from this.
    node.setMinHeight(Region.USE_PREF_SIZE);
    model
        .offerProperty()
        .subscribe(offer -> {
          Nodes.show(node, offer != null);
          if (offer != null) {
            words.setText(offer.words());
            left.setProgress(offer.left());
          }
        });
  }

  Node node() {
    return node;
  }
}
