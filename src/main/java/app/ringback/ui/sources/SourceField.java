package app.ringback.ui.sources;

import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** One setting of the source that is chosen: kept when it is left or switched. */
final class SourceField {

  private final SourceKey key;
  private final SourcesModel model;
  private final TextField field = new TextField();
  private final CheckBox flag;
  private final VBox node;
  private String source = "";
  private String stored = "";

  SourceField(SourceKey key, SourcesModel model) {
    this.key = key;
    this.model = model;
    UiTexts texts = model.texts();
    String name = texts.get(key.textKey());
    Label note = Nodes.label(texts.get(key.textKey() + ".hint"), "setting-note");
    note.setWrapText(true);
    Nodes.show(note, !note.getText().isEmpty());
    flag = new CheckBox(name);
    flag.setWrapText(true);
    boolean isFlag = key.type() == SourceKey.Type.FLAG;
    Control control = isFlag ? flag : field;
    control.setId(key.textKey().replace('.', '-'));
    control.setAccessibleText(name);
    control.setAccessibleHelp(note.getText());
    if (isFlag) {
      flag.setOnAction(event -> commit(Boolean.toString(flag.isSelected())));
      node = new VBox(flag, note);
    } else {
      Label label = Nodes.label(name, "setting-label");
      label.setLabelFor(field);
      field.setOnAction(event -> commit(field.getText()));
      field
          .focusedProperty()
          .subscribe(focused -> {
            if (!focused) {
              commit(field.getText());
            }
          });
      field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
      node = new VBox(label, field, note);
    }
    node.getStyleClass().add("setting");
  }

  Node node() {
    return node;
  }

  /** Shows what is stored for the source; what is being typed for it stays. */
  void show(String name, Map<String, String> values) {
    boolean isTyping = name.equals(source) && field.isFocused() && !field.getText().equals(stored);
    source = name;
    stored = key.shown(values);
    flag.setSelected(Boolean.parseBoolean(stored));
    if (!isTyping) {
      field.setText(stored);
    }
  }

  /** Keeps what is typed. */
  void commit() {
    if (key.type() != SourceKey.Type.FLAG) {
      commit(field.getText());
    }
  }

  private void commit(String typed) {
    String now = Objects.requireNonNullElse(typed, "").strip();
    if (!source.isEmpty() && !now.equals(stored)) {
      String before = stored;
      String of = source;
      stored = now;
      model.keep(of, key, before, now, () -> revert(of, before));
    }
  }

  private void revert(String of, String before) {
    if (of.equals(source)) {
      stored = before;
      field.setText(before);
      flag.setSelected(Boolean.parseBoolean(before));
    }
  }

  /** The first Escape takes back what is typed, the next one leaves the screen. */
  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !field.getText().equals(stored)) {
      event.consume();
      field.setText(stored);
    }
  }
}
