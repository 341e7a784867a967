package app.ringback.ui;

import javafx.scene.Node;

/** A screen that opens over the middle and the right pane while the list stays. */
public interface Screen {

  /** What the screen is called, in its heading and for screen readers. */
  String title();

  Node node();

  /** Called when the screen is in front; puts the focus where work begins. */
  default void opened() {
    node().requestFocus();
  }

  /** Called when the screen was closed. */
  default void closed() {}
}
