package app.ringback.ui.compose;

import app.ringback.ui.Icon;
import app.ringback.ui.Key;
import javafx.scene.Node;

/** One way of writing to, or about, the open lead; the tab strip is made from a list of these. */
public interface ComposeTab {

  /** A short unique name, never shown. */
  String id();

  String title();

  Icon icon();

  /** What opens the tab and puts the focus into it. */
  Key key();

  Node node();

  /** Puts the focus where writing begins. */
  void focus();

  /** Opens the list of templates, where there is one. */
  default void pickTemplate() {}
}
