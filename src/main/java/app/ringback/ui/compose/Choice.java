package app.ringback.ui.compose;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The numbers or addresses of the open lead, and the one that was chosen. FX thread only. */
final class Choice<T> {

  private final ObservableList<T> all = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable T> chosen = new SimpleObjectProperty<>();

  ObservableList<T> all() {
    return all;
  }

  ObjectProperty<@Nullable T> chosenProperty() {
    return chosen;
  }

  @Nullable T chosen() {
    return chosen.get();
  }

  /** Offers these; what was chosen stays chosen while it is among them. */
  void offer(List<T> able) {
    if (!all.equals(able)) {
      T before = chosen.get();
      all.setAll(able);
      chosen.set(
          before != null && able.contains(before)
              ? before
              : able.isEmpty() ? null : able.getFirst());
    }
  }
}
