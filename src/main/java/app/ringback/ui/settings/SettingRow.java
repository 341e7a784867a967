package app.ringback.ui.settings;

import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * One line of the settings: label, field, and below it what was understood or what to type instead.
 * What is wrong is said calmly while somebody still types, and plainly afterwards.
 */
final class SettingRow {

  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final SettingField setting;
  private final String hint;
  private final Control field;
  private final Label note = Nodes.label("", "setting-note");
  private final VBox node;

  SettingRow(SettingField setting, UiTexts texts) {
    this.setting = setting;
    this.hint = texts.get(setting.name().textKey() + ".hint");
    field = control(setting, texts);
    String name = texts.get(setting.name().textKey());
    Label label = Nodes.label(name, "setting-label");
    label.setLabelFor(field);
    field.setAccessibleText(name);
    field.setId(setting.name().textKey().replace('.', '-'));
    field.focusedProperty().subscribe(this::focused);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    note.setWrapText(true);
    node = new VBox(label, field, note);
    node.getStyleClass().add("setting");
    setting.verdictProperty().subscribe(verdict -> show());
  }

  Node node() {
    return node;
  }

  private static Control control(SettingField setting, UiTexts texts) {
    if (!setting.name().choices().isEmpty()) {
      return choice(setting, texts);
    }
    TextInputControl field = setting.name().hasLines() ? lines() : new TextField();
    field.textProperty().bindBidirectional(setting.textProperty());
    if (field instanceof TextField line) {
      line.setOnAction(event -> setting.commit());
    }
    return field;
  }

  private static ComboBox<String> choice(SettingField setting, UiTexts texts) {
    ComboBox<String> box = new ComboBox<>();
    box.getItems().setAll(setting.name().choices());
    box.setMaxWidth(Double.MAX_VALUE);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable String code) {
            return code == null || code.isEmpty()
                ? ""
                : texts.get(setting.name().textKey() + "." + code);
          }

          @Override
          public @Nullable String fromString(String words) {
            return null;
          }
        });
    setting.textProperty().subscribe(code -> box.setValue(code));
    box.setOnAction(event -> {
      if (box.getValue() != null && !box.getValue().equals(setting.textProperty().get())) {
        setting.textProperty().set(box.getValue());
        setting.commit();
      }
    });
    return box;
  }

  private static TextArea lines() {
    TextArea area = new TextArea();
    area.setPrefRowCount(4);
    area.setWrapText(true);
    return area;
  }

  Control field() {
    return field;
  }

  private void focused(boolean now) {
    if (!now) {
      setting.commit();
    }
    show();
  }

  /**
   * The first Escape takes back what is typed here, the next one leaves the screen; Tab goes on.
   */
  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.TAB && field instanceof TextArea && !event.isControlDown()) {
      // Tab leaves the field, as everywhere in the settings.
      event.consume();
      field.requestFocusTraversal(
          event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
    }
    if (event.getCode() == KeyCode.ESCAPE
        && !setting.textProperty().get().equals(setting.stored())) {
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
