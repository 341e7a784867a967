package app.ringback.ui.timeline;

import app.ringback.ui.Nodes;
import app.ringback.ui.Screen;
import app.ringback.ui.UiTexts;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Asks before a person is erased for good, and says what stays. */
final class EraseScreen implements Screen {

  private final UiTexts texts;
  private final String name;
  private final Button keep;
  private final VBox node;

  EraseScreen(UiTexts texts, String name, Runnable erase, Runnable close) {
    this.texts = texts;
    this.name = name;
    Label words = Nodes.label(texts.get("erase.words", name));
    words.setWrapText(true);
    words.setMaxWidth(560);
    Button go = Nodes.button(texts.get("erase.do"), erase, "danger");
    go.setId("erase-do");
    keep = Nodes.button(texts.get("erase.keep"), close);
    keep.setId("erase-keep");
    HBox buttons = new HBox(keep, go);
    buttons.getStyleClass().add("compose-foot");
    node = new VBox(words, buttons);
    node.getStyleClass().add("merge-screen");
  }

  @Override
  public String title() {
    return texts.get("erase.title", name);
  }

  @Override
  public Node node() {
    return node;
  }

  /** The safe choice has the focus. */
  @Override
  public void opened() {
    keep.requestFocus();
  }
}
