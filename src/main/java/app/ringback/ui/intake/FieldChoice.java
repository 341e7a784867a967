package app.ringback.ui.intake;

import app.ringback.intake.field.LeadField;
import app.ringback.ui.UiTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.ChoiceBox;
import javafx.util.StringConverter;

/** A choice of what a column becomes. Fields only Ringback recognises stand in it while shown. */
final class FieldChoice {

  static final PseudoClass GUESSED = PseudoClass.getPseudoClass("guessed");

  private final ChoiceBox<LeadField> box = new ChoiceBox<>();
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

  ChoiceBox<LeadField> node() {
    return box;
  }

  void setOnChosen(Consumer<LeadField> listener) {
    chosen = listener;
  }

  /** Shows a field without telling anybody. */
  void show(LeadField field) {
    showing = true;
    List<LeadField> choices = new ArrayList<>(LeadField.choices());
    if (!choices.contains(field)) {
      choices.addFirst(field);
    }
    box.getItems().setAll(choices);
    box.setValue(field);
    showing = false;
  }

  private void changed(LeadField field) {
    if (!showing && field != null) {
      chosen.accept(field);
    }
  }
}
