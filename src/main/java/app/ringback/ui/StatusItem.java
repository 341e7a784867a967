package app.ringback.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;

/** One word of the bars: a button where it leads somewhere, else a text that takes no focus. */
final class StatusItem {

  private StatusItem() {}

  static Button of(ObservableValue<@Nullable Runnable> goThere, String... styleClasses) {
    Button item = new Button();
    item.getStyleClass().add("status-item");
    item.getStyleClass().addAll(styleClasses);
    goThere.subscribe(place -> {
      item.setFocusTraversable(place != null);
      item.setMouseTransparent(place == null);
    });
    item.setOnAction(event -> {
      Runnable place = goThere.getValue();
      if (place != null) {
        place.run();
      }
    });
    return item;
  }
}
