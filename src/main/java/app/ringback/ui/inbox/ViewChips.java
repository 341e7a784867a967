package app.ringback.ui.inbox;

import app.ringback.lead.LeadView;
import app.ringback.lead.SavedView;
import app.ringback.lead.SmartView;
import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;

/** The smart views and the rep's own as chips, each with how many leads it holds. */
final class ViewChips {

  private static final double WIDEST = 200;

  private final UiTexts texts;
  private final InboxModel model;
  private final SavedViewsModel saved;
  private final FlowPane node = new FlowPane();
  private final Button add;
  private final Map<SmartView, ToggleButton> chips = new EnumMap<>(SmartView.class);
  private Map<UUID, ToggleButton> own = new LinkedHashMap<>();

  ViewChips(UiTexts texts, InboxModel model, SavedViewsModel saved) {
    this.texts = texts;
    this.model = model;
    this.saved = saved;
    node.getStyleClass().add("view-chips");
    for (SmartView view : SmartView.values()) {
      chips.put(view, chip(view));
    }
    add = Nodes.button(texts.get("views.add"), saved::begin, "view-chip");
    add.setGraphic(Icon.ADD.node());
    add.setId("view-add");
    add.setAccessibleText(texts.get("action.view.add"));
    model.viewProperty().subscribe(this::show);
    model.countsProperty().subscribe(this::show);
    model.savedProperty().subscribe(this::showOwn);
    show();
  }

  Node node() {
    return node;
  }

  private ToggleButton chip(LeadView view) {
    ToggleButton chip = new ToggleButton();
    chip.getStyleClass().add("view-chip");
    chip.setUserData(view);
    chip.setOnAction(event -> {
      if (chip.getUserData() instanceof LeadView now) {
        model.show(now);
      }
      show();
    });
    return chip;
  }

  private ToggleButton ownChip(SavedView view) {
    ToggleButton chip = chip(view);
    chip.setMaxWidth(WIDEST);
    chip.setAccessibleHelp(texts.get("views.keys"));
    MenuItem change = new MenuItem(texts.get("views.change"), Icon.EDIT.node());
    change.setOnAction(event -> saved.change(of(chip)));
    MenuItem delete = new MenuItem(texts.get("views.delete"), Icon.DELETE.node());
    delete.setOnAction(event -> saved.delete(of(chip)));
    chip.setContextMenu(new ContextMenu(change, delete));
    chip.addEventHandler(KeyEvent.KEY_PRESSED, event -> key(event, of(chip)));
    return chip;
  }

  private void key(KeyEvent event, SavedView view) {
    switch (event.getCode()) {
      case F2 -> saved.change(view);
      case DELETE -> saved.delete(view);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private static SavedView of(ToggleButton chip) {
    return (SavedView) chip.getUserData();
  }

  /** Keeps the chips of views that are still there, so that none loses the focus. */
  private void showOwn(List<SavedViews.Counted> views) {
    Map<UUID, ToggleButton> now = new LinkedHashMap<>();
    for (SavedViews.Counted counted : views) {
      SavedView view = counted.view();
      ToggleButton chip = own.get(view.id());
      if (chip == null) {
        chip = ownChip(view);
      }
      chip.setUserData(view);
      name(chip, view.name(), counted.count());
      Nodes.tooltip(chip, view.name());
      now.put(view.id(), chip);
    }
    boolean focusedGoes = own.values().stream().anyMatch(ToggleButton::isFocused);
    own = now;
    focusedGoes &= own.values().stream().noneMatch(ToggleButton::isFocused);
    List<Node> all = new ArrayList<>(chips.values());
    all.addAll(own.values());
    all.add(add);
    if (!node.getChildren().equals(all)) {
      node.getChildren().setAll(all);
    }
    if (focusedGoes) {
      add.requestFocus();
    }
    show();
  }

  private void show() {
    LeadView shown = model.viewProperty().get();
    chips.forEach((view, chip) -> {
      int count = model.countsProperty().get().of(view);
      name(chip, texts.get("view." + view.name()), count);
      chip.setSelected(view == shown);
      // What is for the odd case only takes no room while there is none.
      boolean odd = view == SmartView.NEEDS_LOOK || view == SmartView.NO_STEP;
      Nodes.show(chip, !odd || count > 0 || view == shown);
    });
    own.forEach(
        (id, chip) -> chip.setSelected(shown instanceof SavedView view && view.id().equals(id)));
  }

  private void name(ToggleButton chip, String name, int count) {
    chip.setText(count == 0 ? name : texts.get("view.count", name, count));
    chip.setAccessibleText(texts.get("view.spoken", name, count));
  }
}
