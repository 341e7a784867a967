package app.ringback.ui.cadences;

import java.util.function.IntConsumer;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;

/** A field for a small whole number; what is no number counts as 0. */
final class NumberField {

  private static final double WIDTH = 52;

  private final TextField field = new TextField();

  NumberField(String id, String name, IntConsumer typed) {
    field.setId(id);
    field.setAccessibleText(name);
    field.setPrefWidth(WIDTH);
    field.setMinWidth(WIDTH);
    field.setMaxWidth(WIDTH);
    field.setTextFormatter(
        new TextFormatter<>(
            change -> change.getControlNewText().matches("[0-9]{0,3}") ? change : null));
    field.textProperty().subscribe(text -> typed.accept(number(text)));
  }

  private static int number(String text) {
    return text.isEmpty() ? 0 : Integer.parseInt(text);
  }

  TextField node() {
    return field;
  }

  void show(int number) {
    if (number(field.getText()) != number || field.getText().isEmpty()) {
      field.setText(String.valueOf(number));
    }
  }
}
