package app.ringback.ui.agenda;

import app.ringback.agenda.AgendaActs;
import app.ringback.agenda.AgendaItem;
import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A list of items with what can be done about the chosen one, by button and by key. */
final class AgendaList {

  private final ItemActions actions;
  private final UiTexts texts;
  private final ObservableList<AgendaRow> rows = FXCollections.observableArrayList();
  private final ListView<AgendaRow> list = new ListView<>(rows);
  private final Map<String, Act> acts;
  private final Label chosen = Nodes.label("", "agenda-chosen");
  private final VBox node;

  /** Something that can be done: its button, when it can be, and what it does. */
  private record Act(Button button, Predicate<AgendaItem> can, Consumer<AgendaItem> run) {}

  /**
   * @param place what the ids of its nodes begin with
   * @param now when the list was read
   */
  AgendaList(
      String place, AgendaWords words, ItemActions actions, Supplier<Instant> now, String name) {
    this.actions = actions;
    texts = words.texts();
    list.setId(place + "-list");
    list.setAccessibleText(name);
    list.getStyleClass().add("agenda-list");
    list.setCellFactory(view -> new AgendaCell(words, now));
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    list.setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
        with(actions::open);
      }
    });
    VBox.setVgrow(list, Priority.ALWAYS);
    acts =
        Map.of(
            "open", act(place, "open", Icon.OWNER, item -> true, actions::open),
            "c", act(place, "call", Icon.CALL, AgendaList::canBeCalled, actions::call),
            "d", act(place, "done", Icon.DONE, AgendaActs::canBeDone, actions::done),
            "s", act(place, "soon", Icon.CLOCK, AgendaActs::canWait, actions::soon),
            "w", act(place, "tomorrow", Icon.NEXT_STEP, AgendaActs::canWait, actions::tomorrow),
            "x", act(place, "skip", Icon.CLOSE, AgendaActs::canBeSkipped, actions::skip));
    FlowPane buttons = new FlowPane();
    buttons.getStyleClass().add("agenda-buttons");
    for (String key : List.of("open", "c", "d", "s", "w", "x")) {
      buttons.getChildren().add(act(key).button());
    }
    chosen.setMinWidth(0);
    VBox bar = new VBox(chosen, buttons);
    bar.getStyleClass().add("agenda-bar");
    node = new VBox(list, bar);
    list.getSelectionModel().selectedItemProperty().subscribe(row -> offer(words, row));
  }

  private Act act(
      String place, String name, Icon icon, Predicate<AgendaItem> can, Consumer<AgendaItem> run) {
    Button button =
        Nodes.button(
            texts.get("agenda.do." + name),
            () -> {
              list.requestFocus();
              with(run);
            },
            "small");
    button.setId(place + "-" + name);
    button.setGraphic(icon.node());
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setAccessibleText(
        texts.get(
            "agenda.do.name", texts.get("agenda.do." + name), texts.get("agenda.key." + name)));
    return new Act(button, can, run);
  }

  private Act act(String key) {
    return java.util.Objects.requireNonNull(acts.get(key));
  }

  private static boolean canBeCalled(AgendaItem item) {
    return item.kind() != app.ringback.agenda.AgendaKind.UNKNOWN_SEND;
  }

  Node node() {
    return node;
  }

  private void offer(AgendaWords words, @Nullable AgendaRow row) {
    chosen.setText(
        row == null
            ? ""
            : texts.get("agenda.chosen", words.name(row.item()), words.what(row.item())));
    acts.values()
        .forEach(act -> act.button().setDisable(row == null || !act.can().test(row.item())));
  }

  private void with(Consumer<AgendaItem> run) {
    AgendaRow row = list.getSelectionModel().getSelectedItem();
    if (row != null) {
      run.accept(row.item());
    }
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      event.consume();
      with(actions::open);
    }
  }

  /** Takes a letter that is one of the list's; tells whether it was. */
  boolean typed(char letter) {
    switch (letter) {
      case 'j' -> move(1);
      case 'k' -> move(-1);
      default -> {
        Act act = acts.get(String.valueOf(letter));
        if (act == null) {
          return false;
        }
        with(item -> {
          if (act.can().test(item)) {
            act.run().accept(item);
          }
        });
      }
    }
    return true;
  }

  private void move(int by) {
    int to = list.getSelectionModel().getSelectedIndex() + by;
    if (to >= 0 && to < rows.size()) {
      list.getSelectionModel().clearAndSelect(to);
      list.getFocusModel().focus(to);
      list.scrollTo(Math.max(0, to - 2));
    }
  }

  /** Keeps what is chosen; what is gone gives its place to the one that follows. */
  void show(List<AgendaRow> wanted) {
    if (rows.equals(wanted)) {
      return;
    }
    MultipleSelectionModel<AgendaRow> marks = list.getSelectionModel();
    int place = Math.max(0, marks.getSelectedIndex());
    AgendaRow before = marks.getSelectedItem();
    marks.clearSelection();
    rows.setAll(wanted);
    int same = before == null ? -1 : indexOf(before.same());
    int next = same >= 0 ? same : Math.min(place, rows.size() - 1);
    if (next >= 0) {
      marks.select(next);
      list.getFocusModel().focus(next);
    }
  }

  private int indexOf(AgendaRow.Same wanted) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).same().equals(wanted)) {
        return i;
      }
    }
    return -1;
  }

  /** Puts the focus on the list. */
  void focus() {
    list.requestFocus();
  }

  boolean isFocused() {
    return list.isFocused();
  }
}
