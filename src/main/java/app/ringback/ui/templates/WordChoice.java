package app.ringback.ui.templates;

import app.ringback.ui.UiTexts;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** A choice among the constants of an enum, by their words; and none of them, where that may be. */
final class WordChoice<E extends Enum<E>> {

  /** What stands for none of them: no constant is called so. */
  private static final String NONE = "NONE";

  private final ComboBox<String> box = new ComboBox<>();
  private final List<E> constants;

  /**
   * @param key the texts' key, which the constant's name follows; {@code NONE} for none of them
   */
  WordChoice(UiTexts texts, String key, List<E> constants, boolean none) {
    this.constants = List.copyOf(constants);
    if (none) {
      box.getItems().add(NONE);
    }
    constants.forEach(each -> box.getItems().add(each.name()));
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable String name) {
            return name == null ? "" : texts.get(key + "." + name);
          }

          @Override
          public @Nullable String fromString(String words) {
            return null;
          }
        });
    box.setValue(box.getItems().getFirst());
  }

  ComboBox<String> node() {
    return box;
  }

  @Nullable E get() {
    String name = box.getValue();
    return constants.stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
  }

  void set(@Nullable E value) {
    box.setValue(value == null ? NONE : value.name());
  }

  void onChange(Runnable change) {
    box.valueProperty().addListener((observable, before, now) -> change.run());
  }
}
