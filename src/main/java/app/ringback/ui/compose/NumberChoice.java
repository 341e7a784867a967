package app.ringback.ui.compose;

import app.ringback.lead.LeadPhone;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** A choice among the lead's numbers, with its label in front. */
final class NumberChoice {

  private final ComboBox<LeadPhone> number = new ComboBox<>();
  private final HBox node;

  /**
   * @param none what is said without a number
   * @param shown a number as it is read
   */
  NumberChoice(
      UiTexts texts,
      String id,
      String none,
      ObservableList<LeadPhone> numbers,
      Function<LeadPhone, String> shown) {
    Label label = Nodes.label(texts.get("text.to"), "compose-hint");
    label.setLabelFor(number);
    label.setMinWidth(Region.USE_PREF_SIZE);
    number.setId(id);
    number.setAccessibleText(texts.get("text.to.name"));
    number.setItems(numbers);
    number.setMaxWidth(Double.MAX_VALUE);
    number.setPlaceholder(new Label(none));
    number.setPromptText(none);
    number.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable LeadPhone phone) {
            return phone == null ? "" : shown.apply(phone);
          }

          @Override
          public @Nullable LeadPhone fromString(String text) {
            return null;
          }
        });
    HBox.setHgrow(number, Priority.ALWAYS);
    node = new HBox(label, number);
    node.setAlignment(Pos.CENTER_LEFT);
    node.getStyleClass().add("compose-to");
  }

  ObjectProperty<@Nullable LeadPhone> valueProperty() {
    return number.valueProperty();
  }

  Node node() {
    return node;
  }
}
