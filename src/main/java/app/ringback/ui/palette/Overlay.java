package app.ringback.ui.palette;

import app.ringback.ui.Shell;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** A box in front of the window; Escape or a click beside it closes it and gives the focus back. */
final class Overlay {

  private final Shell shell;
  private final StackPane veil = new StackPane();
  private @Nullable Node before;

  Overlay(Shell shell, Region box) {
    this.shell = shell;
    veil.getStyleClass().add("veil");
    veil.setAlignment(Pos.TOP_CENTER);
    veil.getChildren().add(box);
    veil.setOnMousePressed(event -> {
      if (veil.equals(event.getTarget())) {
        close();
      }
    });
    veil.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close();
          }
        });
  }

  void open(Node focus) {
    if (!isOpen()) {
      before = shell.root().getScene().getFocusOwner();
      shell.front(veil);
    }
    focus.requestFocus();
  }

  void close() {
    if (isOpen()) {
      shell.away(veil);
      if (before != null) {
        before.requestFocus();
      }
    }
  }

  boolean isOpen() {
    return veil.getParent() != null;
  }
}
