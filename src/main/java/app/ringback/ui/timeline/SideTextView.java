package app.ringback.ui.timeline;

import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A text shown whole in the place of the timeline: it can be read and copied, not changed. */
final class SideTextView {

  private final Label title = Nodes.label("", "side-title");
  private final TextArea text = new TextArea();
  private final VBox node;

  SideTextView(TimelineModel model) {
    UiTexts texts = model.parts().texts();
    text.setEditable(false);
    text.setWrapText(true);
    text.setId("side-text");
    text.getStyleClass().add("side-text");
    text.setAccessibleText(texts.get("raw.title"));
    VBox.setVgrow(text, Priority.ALWAYS);
    HBox head =
        new HBox(
            Nodes.iconButton(Icon.BACK, texts.get("raw.back"), model::closeSide),
            title,
            Nodes.spacer(),
            Nodes.button(texts.get("raw.copy"), () -> copy(model), "small"));
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("side-head");
    node = new VBox(head, text);
    node.getStyleClass().add("side-view");
    node.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            model.closeSide();
            event.consume();
          }
        });
    Nodes.show(node, false);
    model
        .sideProperty()
        .subscribe(side -> {
          Nodes.show(node, side != null);
          if (side != null) {
            title.setText(side.title());
            text.setText(side.text());
            text.positionCaret(0);
            text.requestFocus();
          }
        });
  }

  Node node() {
    return node;
  }

  private void copy(TimelineModel model) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text.getText());
    Clipboard.getSystemClipboard().setContent(content);
    model.parts().notices().tell(model.parts().texts().get("copied"));
  }
}
