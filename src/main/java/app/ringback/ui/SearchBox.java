package app.ringback.ui;

import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The box of the top bar that searches everything as the user types. */
public final class SearchBox {

  private final TextField field = new TextField();
  private final HBox node = new HBox();
  private Runnable leave = () -> {};

  public SearchBox(UiTexts texts) {
    field.setPromptText(texts.get("search.prompt"));
    field.setAccessibleText(texts.get("search.name"));
    Button clear = Nodes.iconButton(Icon.CLOSE, texts.get("search.clear"), this::clear);
    clear.getStyleClass().add("tiny");
    Label hint = Nodes.label(Key.shortcut(KeyCode.K).label(), "key-hint");
    field
        .textProperty()
        .subscribe(text -> {
          Nodes.show(clear, !text.isEmpty());
          Nodes.show(hint, text.isEmpty());
        });
    HBox.setHgrow(field, Priority.ALWAYS);
    hint.setMinWidth(Label.USE_PREF_SIZE);
    node.getChildren().addAll(Icon.SEARCH.node("muted"), field, hint, clear);
    node.getStyleClass().add("search-box");
    node.setAlignment(Pos.CENTER_LEFT);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
  }

  /** What is searched for; empty for nothing. */
  public StringProperty textProperty() {
    return field.textProperty();
  }

  public Node node() {
    return node;
  }

  public void focus() {
    field.requestFocus();
    field.selectAll();
  }

  public void clear() {
    field.clear();
  }

  /** What Enter and Down do: usually, go to the results. */
  public void onLeave(Runnable goOn) {
    leave = goOn;
  }

  private void keys(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      clear();
      leave.run();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN) {
      leave.run();
      event.consume();
    }
  }
}
