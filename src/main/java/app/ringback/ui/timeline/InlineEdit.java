package app.ringback.ui.timeline;

import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A value that turns into an editor when it is clicked or Enter is pressed on it. Enter saves, Esc
 * cancels, leaving the editor saves; Shift+Enter begins a new line in prose.
 */
final class InlineEdit {

  private final FieldModel model;
  private final UiTexts texts;
  private final Button shown = new Button();
  private final TextInputControl editor;
  private final Label fault = Nodes.label("", "field-fault");
  private final VBox node;

  InlineEdit(FieldModel model, UiTexts texts, String prompt) {
    this.model = model;
    this.texts = texts;
    this.editor = model.tall() ? prose() : new TextField();
    shown.getStyleClass().addAll("inline-value", "flat");
    shown.setAlignment(Pos.CENTER_LEFT);
    shown.setMaxWidth(Double.MAX_VALUE);
    shown.setMinWidth(0);
    shown.setWrapText(model.tall());
    shown.setMnemonicParsing(false);
    shown.setOnAction(event -> model.begin());
    editor.setAccessibleText(model.label());
    editor.getStyleClass().add("inline-editor");
    editor.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    editor.textProperty().bindBidirectional(model.textProperty());
    editor
        .focusedProperty()
        .subscribe(focused -> {
          if (!focused) {
            model.commit();
          }
        });
    fault.setWrapText(true);
    fault.setMinHeight(Region.USE_PREF_SIZE);
    node = new VBox(shown, editor, fault);
    node.getStyleClass().add("inline-edit");
    model.valueProperty().subscribe(value -> showValue(value, prompt));
    model.editingProperty().subscribe(this::showEditing);
    model.faultProperty().subscribe(this::showFault);
  }

  Node node() {
    return node;
  }

  Button shown() {
    return shown;
  }

  private static TextArea prose() {
    TextArea area = new TextArea();
    area.setWrapText(true);
    area.setPrefRowCount(3);
    return area;
  }

  private void showValue(String value, String prompt) {
    boolean empty = value.isEmpty();
    shown.setText(empty ? prompt : value);
    shown.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("empty"), empty);
    shown.setAccessibleText(
        empty
            ? texts.get("field.name.empty", model.label())
            : texts.get("field.name", model.label(), value));
  }

  private void showEditing(boolean editing) {
    boolean hadFocus = editor.isFocused();
    Nodes.show(editor, editing);
    Nodes.show(shown, !editing);
    if (editing && model.faultProperty().get().isEmpty()) {
      editor.requestFocus();
      editor.selectAll();
    } else if (!editing && hadFocus) {
      shown.requestFocus();
    }
  }

  private void showFault(String why) {
    fault.setText(why);
    Nodes.show(fault, !why.isEmpty());
    editor.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("error"), !why.isEmpty());
    editor.setAccessibleHelp(why);
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      model.cancel();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER) {
      event.consume();
      if (event.isShiftDown() && editor instanceof TextArea area) {
        area.insertText(area.getCaretPosition(), "\n");
      } else {
        model.commit();
      }
    }
  }
}
