package app.ringback.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/** The heading of a screen with its way back; Escape goes back, too. */
final class ScreenFrame {

  private final BorderPane node;

  ScreenFrame(UiTexts texts, Screen screen, Runnable back) {
    Label title = Nodes.label(screen.title(), "screen-title");
    HBox heading = new HBox(Nodes.iconButton(Icon.BACK, texts.get("screen.back"), back), title);
    heading.getStyleClass().add("screen-heading");
    heading.setAlignment(Pos.CENTER_LEFT);
    node = new BorderPane(screen.node());
    node.setTop(heading);
    node.setAccessibleText(screen.title());
    node.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            back.run();
          }
        });
  }

  Node node() {
    return node;
  }
}
