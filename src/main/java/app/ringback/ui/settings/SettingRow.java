package app.ringback.ui.settings;

import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/**
 * One line of the settings: label, field, and below it what was understood or what to type instead.
 * What is wrong is said calmly while somebody still types, and plainly afterwards.
 */
final class SettingRow {

  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final SettingField setting;
  private final String hint;
  private final TextField field = new TextField();
  private final Label note = Nodes.label("", "setting-note");
  private final VBox node;

  SettingRow(SettingField setting, UiTexts texts) {
    this.setting = setting;
    this.hint = texts.get(setting.name().textKey() + ".hint");
    String name = texts.get(setting.name().textKey());
    Label label = Nodes.label(name, "setting-label");
    label.setLabelFor(field);
    field.setAccessibleText(name);
    field.setId(setting.name().textKey().replace('.', '-'));
    field.textProperty().bindBidirectional(setting.textProperty());
    field.setOnAction(event -> setting.commit());
    field.focusedProperty().subscribe(this::focused);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::escaped);
    note.setWrapText(true);
    node = new VBox(label, field, note);
    node.getStyleClass().add("setting");
    setting.verdictProperty().subscribe(verdict -> show());
  }

  Node node() {
    return node;
  }

  TextField field() {
    return field;
  }

  private void focused(boolean now) {
    if (!now) {
      setting.commit();
    }
    show();
  }

  /** The first Escape takes back what is typed here, the next one leaves the screen. */
  private void escaped(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !field.getText().equals(setting.stored())) {
      event.consume();
      setting.revert();
    }
  }

  private void show() {
    Verdict verdict = setting.verdictProperty().get();
    boolean wrong = verdict instanceof Verdict.Wrong && !field.isFocused();
    String words = verdict.words();
    note.setText(words.isEmpty() ? hint : words);
    note.setGraphic(wrong ? Icon.PROBLEM.node() : null);
    note.pseudoClassStateChanged(WRONG, wrong);
    field.pseudoClassStateChanged(WRONG, wrong);
    field.setAccessibleHelp(note.getText());
    Nodes.show(note, !note.getText().isEmpty());
  }
}
