package app.ringback.ui.outbox;

import app.ringback.core.DispatchId;
import app.ringback.core.Problem;
import app.ringback.outbox.OutboxItem;
import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import app.ringback.ui.Screen;
import app.ringback.ui.UiTexts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The outbox over the panes: what waits, is unclear or failed on the left, what to do beside. */
public final class OutboxScreen implements Screen {

  private static final double LIST_SHARE = 0.52;

  private final OutboxModel model;
  private final UiTexts texts;
  private final ObservableList<OutboxRow> rows = FXCollections.observableArrayList();
  private final ListView<OutboxRow> list = new ListView<>(rows);
  private final OutboxDetail detail;
  private final Label trouble = Nodes.label("", "compose-warning-words");
  private final HBox banner;
  private final VBox empty;
  private final SplitPane panes;
  private final VBox node;
  private boolean restoring;
  private boolean focusDue;

  /**
   * @param openSettings opens the settings where the account is set up
   */
  public OutboxScreen(OutboxModel model, Runnable openSettings) {
    this.model = model;
    this.texts = model.words().texts();
    list.setId("outbox-list");
    list.setAccessibleText(texts.get("outbox.list"));
    list.getStyleClass().add("outbox-list");
    list.setCellFactory(view -> new OutboxCell(model.words()));
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    detail = new OutboxDetail(model, list::requestFocus);
    panes = new SplitPane(list, detail.node());
    panes.setDividerPositions(LIST_SHARE);
    Button settings = Nodes.button(texts.get("text.set_up"), openSettings, "small");
    settings.setId("outbox-settings");
    settings.setMinWidth(Region.USE_PREF_SIZE);
    trouble.setWrapText(true);
    trouble.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(trouble, Priority.ALWAYS);
    trouble.setMaxWidth(Double.MAX_VALUE);
    banner = new HBox(Icon.PROBLEM.node("concern-icon"), trouble, settings);
    banner.setAlignment(Pos.CENTER_LEFT);
    banner.getStyleClass().addAll("compose-warning", "outbox-banner");
    Label nothing = Nodes.label(texts.get("outbox.empty.words"), "empty-words");
    nothing.setWrapText(true);
    empty =
        new VBox(
            Icon.OUTBOX.node("empty-icon"),
            Nodes.label(texts.get("outbox.empty"), "empty-title"),
            nothing);
    empty.getStyleClass().add("empty-state");
    empty.setAlignment(Pos.CENTER);
    Label keys = Nodes.label(texts.get("outbox.keys"), "outbox-keys");
    keys.setWrapText(true);
    keys.visibleProperty().bind(panes.visibleProperty());
    StackPane body = new StackPane(panes, empty);
    VBox.setVgrow(body, Priority.ALWAYS);
    node = new VBox(banner, body, keys);
    node.getStyleClass().add("outbox-screen");
    list.getSelectionModel()
        .getSelectedItems()
        .addListener((ListChangeListener<OutboxRow>) change -> chosen());
    model.sightProperty().subscribe(this::show);
  }

  @Override
  public String title() {
    return texts.get("outbox.title");
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void opened() {
    model.shown(true);
    focusDue = true;
    // Here its keys work already, the way back too; the list takes the focus once it has been read.
    node.requestFocus();
  }

  @Override
  public void closed() {
    model.shown(false);
  }

  private void show(OutboxSource.@Nullable Sight now) {
    Nodes.show(banner, now != null && (now.stopped() != null || !now.setUp()));
    Nodes.show(empty, now != null && now.page().items().isEmpty());
    Nodes.show(panes, now != null && !now.page().items().isEmpty());
    if (now == null) {
      return;
    }
    Problem stopped = now.stopped();
    trouble.setText(stopped == null ? texts.get("outbox.not_set_up") : stopped.line());
    List<OutboxRow> wanted = OutboxRow.of(now.page());
    if (!rows.equals(wanted)) {
      replace(wanted);
    }
    focus(wanted.isEmpty());
  }

  /** On the list when the screen has just opened; never on what is gone with its message. */
  private void focus(boolean nothing) {
    if (nothing && (focusDue || list.isFocused())) {
      node.requestFocus();
    } else if (focusDue) {
      // Before it was ever drawn, a split pane has not taken its items into the scene.
      panes.applyCss();
      list.requestFocus();
    }
    focusDue = false;
  }

  /** Keeps what is chosen; what is gone gives its place to the one that follows. */
  private void replace(List<OutboxRow> wanted) {
    MultipleSelectionModel<OutboxRow> marks = list.getSelectionModel();
    int place = Math.max(0, marks.getSelectedIndex());
    Set<DispatchId> chosen = new HashSet<>();
    chosen().forEach(item -> chosen.add(item.dispatch().id()));
    restoring = true;
    marks.clearSelection();
    rows.setAll(wanted);
    for (int i = 0; i < rows.size(); i++) {
      if (chosen.contains(rows.get(i).item().dispatch().id())) {
        marks.select(i);
      }
    }
    if (marks.isEmpty() && !rows.isEmpty()) {
      int next = Math.min(place, rows.size() - 1);
      marks.select(next);
      list.getFocusModel().focus(next);
    }
    restoring = false;
    chosen();
  }

  private List<OutboxItem> chosen() {
    List<OutboxItem> items =
        list.getSelectionModel().getSelectedItems().stream()
            .filter(java.util.Objects::nonNull)
            .map(OutboxRow::item)
            .toList();
    if (!restoring) {
      detail.show(items);
    }
    return items;
  }

  private void key(KeyEvent event) {
    List<OutboxItem> items = chosen();
    switch (event.getCode()) {
      case DELETE, BACK_SPACE -> model.clear(items);
      case ENTER -> {
        if (items.size() == 1) {
          model.open(items.getFirst());
        }
      }
      default -> {
        return;
      }
    }
    event.consume();
  }
}
