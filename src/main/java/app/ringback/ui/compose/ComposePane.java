package app.ringback.ui.compose;

import app.ringback.core.LeadId;
import app.ringback.ui.Action;
import app.ringback.ui.ActionGroup;
import app.ringback.ui.Icon;
import app.ringback.ui.Keys;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The right pane: a strip of tabs made from a list, and the chosen one below. */
public final class ComposePane {

  /** Points below which the words of the tabs need all of the room. */
  private static final double ROOM_FOR_ICONS = 340;

  private final UiTexts texts;
  private final List<ComposeTab> tabs;
  private final ReadOnlyObjectProperty<@Nullable LeadId> selected;
  private final ToggleGroup strip = new ToggleGroup();
  private final StackPane body = new StackPane();
  private final StackPane node = new StackPane();
  private final VBox write;

  public ComposePane(
      UiTexts texts, List<ComposeTab> tabs, ReadOnlyObjectProperty<@Nullable LeadId> selected) {
    this.texts = texts;
    this.tabs = List.copyOf(tabs);
    this.selected = selected;
    HBox buttons = new HBox();
    buttons.getStyleClass().add("compose-tabs");
    for (ComposeTab tab : tabs) {
      ToggleButton button = new ToggleButton(tab.title(), tab.icon().node());
      button.setId("tab-" + tab.id());
      button.setUserData(tab.id());
      button.setToggleGroup(strip);
      button.getStyleClass().addAll("flat", "compose-tab-button");
      button.setAccessibleText(texts.get("compose.tab.name", tab.title(), tab.key().label()));
      button.setOnAction(event -> open(tab));
      button.setMinWidth(Region.USE_PREF_SIZE);
      buttons.getChildren().add(button);
      node.widthProperty()
          .subscribe(width ->
              button.setContentDisplay(
                  width.doubleValue() < ROOM_FOR_ICONS
                      ? ContentDisplay.TEXT_ONLY
                      : ContentDisplay.LEFT));
    }
    VBox.setVgrow(body, Priority.ALWAYS);
    write = new VBox(buttons, body);
    Label nothing = Nodes.label(texts.get("compose.none"), "pane-empty");
    nothing.setWrapText(true);
    node.getStyleClass().add("compose-pane");
    node.getChildren().setAll(nothing, write);
    selected.subscribe(lead -> {
      Nodes.show(write, lead != null);
      Nodes.show(nothing, lead == null);
    });
    open(tabs.getFirst());
  }

  public Node node() {
    return node;
  }

  /**
   * Puts a part below whatever is written; while it wants all the room, it has it.
   *
   * @param whole whether it does
   */
  public void below(Node part, ObservableBooleanValue whole) {
    write.getChildren().add(part);
    whole.subscribe(all -> {
      Nodes.show(body, !all);
      VBox.setVgrow(part, all ? Priority.ALWAYS : Priority.NEVER);
    });
  }

  /** Adds a key for every tab to the window's keys and palette. */
  public void register(Keys keys) {
    for (ComposeTab tab : tabs) {
      keys.register(
          new Action(
              "compose." + tab.id(),
              texts.get("action.compose." + tab.id()),
              ActionGroup.COMPOSE,
              tab.icon(),
              tab.key(),
              () -> selected.get() != null,
              () -> write(tab)));
    }
    keys.register(
        new Action(
            "compose.template",
            texts.get("action.compose.template"),
            ActionGroup.COMPOSE,
            Icon.TEMPLATE,
            TemplateRow.KEY,
            () -> selected.get() != null,
            this::pickTemplate));
  }

  private void pickTemplate() {
    Toggle chosen = strip.getSelectedToggle();
    tabs.stream()
        .filter(tab -> chosen != null && tab.id().equals(chosen.getUserData()))
        .forEach(ComposeTab::pickTemplate);
  }

  private void write(ComposeTab tab) {
    open(tab);
    // What is in a scroll pane can take the focus only once that was laid out.
    body.applyCss();
    body.layout();
    tab.focus();
  }

  private void open(ComposeTab tab) {
    strip.getToggles().stream()
        .filter(toggle -> tab.id().equals(toggle.getUserData()))
        .forEach(toggle -> toggle.setSelected(true));
    body.getChildren().setAll(tab.node());
  }
}
