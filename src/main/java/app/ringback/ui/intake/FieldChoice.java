package app.ringback.ui.intake;

import app.ringback.intake.field.LeadField;
import app.ringback.ui.UiTexts;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** A choice of what a column becomes. Fields only Ringback recognises stand in it while shown. */
final class FieldChoice {

  private static final List<LeadField> CHOICES = LeadField.choices();

  static final PseudoClass GUESSED = PseudoClass.getPseudoClass("guessed");

  /** Unlike a choice box it makes its lines only when it is opened: a table shows many of them. */
  private final ComboBox<LeadField> box = new ComboBox<>();

  private Consumer<LeadField> chosen = field -> {};
  private boolean showing;

  FieldChoice(UiTexts texts) {
    box.setMaxWidth(Double.MAX_VALUE);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(LeadField field) {
            return field == null ? "" : MappingTable.fieldName(texts, field);
          }

          @Override
          public LeadField fromString(String text) {
            throw new UnsupportedOperationException("The choice is not typed");
          }
        });
    box.valueProperty().subscribe(this::changed);
  }

  ComboBox<LeadField> node() {
    return box;
  }

  void setOnChosen(Consumer<LeadField> listener) {
    chosen = listener;
  }

  /** Shows a field, which is one of the choices from then on, without telling anybody. */
  void show(LeadField field) {
    showing = true;
    if (box.getItems().isEmpty()) {
      box.getItems().setAll(CHOICES);
    }
    if (!box.getItems().contains(field)) {
      box.getItems().addFirst(field);
    }
    box.setValue(field);
    showing = false;
  }

  private void changed(LeadField field) {
    if (!showing && field != null) {
      chosen.accept(field);
    }
  }
}
