package app.ringback.ui.inbox;

import app.ringback.lead.SmartView;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;

/** The smart views as chips, each with how many leads it holds. */
final class ViewChips {

  private final UiTexts texts;
  private final InboxModel model;
  private final FlowPane node = new FlowPane();
  private final Map<SmartView, ToggleButton> chips = new EnumMap<>(SmartView.class);

  ViewChips(UiTexts texts, InboxModel model) {
    this.texts = texts;
    this.model = model;
    node.getStyleClass().add("view-chips");
    for (SmartView view : SmartView.values()) {
      ToggleButton chip = new ToggleButton();
      chip.getStyleClass().add("view-chip");
      chip.setOnAction(event -> {
        model.show(view);
        show();
      });
      chips.put(view, chip);
      node.getChildren().add(chip);
    }
    model.viewProperty().subscribe(this::show);
    model.countsProperty().subscribe(this::show);
    show();
  }

  Node node() {
    return node;
  }

  private void show() {
    chips.forEach((view, chip) -> {
      int count = model.countsProperty().get().of(view);
      boolean chosen = view == model.viewProperty().get();
      String name = texts.get("view." + view.name());
      chip.setText(count == 0 ? name : texts.get("view.count", name, count));
      chip.setAccessibleText(texts.get("view.spoken", name, count));
      chip.setSelected(chosen);
      // What is for the odd case only takes no room while there is none.
      Nodes.show(chip, view != SmartView.NEEDS_LOOK || count > 0 || chosen);
    });
  }
}
