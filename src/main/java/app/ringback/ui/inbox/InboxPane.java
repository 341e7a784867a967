package app.ringback.ui.inbox;

import app.ringback.core.LeadId;
import app.ringback.lead.SmartView;
import app.ringback.ui.Heartbeat;
import app.ringback.ui.Icon;
import app.ringback.ui.Keys;
import app.ringback.ui.Moments;
import app.ringback.ui.Nodes;
import app.ringback.ui.Notices;
import app.ringback.ui.SearchBox;
import app.ringback.ui.Selection;
import app.ringback.ui.Tasks;
import app.ringback.ui.UiTexts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.SelectionMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The left pane: chips, marked leads, the list or why it is empty. */
public final class InboxPane {

  private static final double ROW_HEIGHT = 56;

  private final InboxModel model;
  private final Selection selection;
  private final ListView<LeadItem> list = new ListView<>();
  private final EmptyState empty;
  private final BulkBar bulk;
  private final VBox node;
  private final SavedViewsModel saved;
  private boolean restoring;

  public InboxPane(
      InboxModel model,
      SavedViews savedViews,
      BulkActions bulkActions,
      Selection selection,
      SearchBox search,
      Keys keys,
      UiTexts texts,
      Moments moments,
      Heartbeat heartbeat,
      Tasks tasks,
      Notices notices) {
    this.model = model;
    this.selection = selection;
    RowWords words = new RowWords(texts, moments);
    list.setCellFactory(view -> new LeadCell(words, heartbeat));
    list.setFixedCellSize(ROW_HEIGHT);
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.getStyleClass().add("lead-list");
    list.setAccessibleText(texts.get("inbox.list"));
    empty = new EmptyState(texts, model, keys, search::clear);
    bulk =
        new BulkBar(
            texts,
            new BulkModel(bulkActions, tasks, notices, texts),
            this::marked,
            () -> choose(list.getSelectionModel().getSelectedIndex()));
    StackPane body = new StackPane(list, empty.node());
    VBox.setVgrow(body, Priority.ALWAYS);
    saved = new SavedViewsModel(savedViews, model, tasks, notices, texts);
    Node chips = new ViewChips(texts, model, saved).node();
    HBox.setHgrow(chips, Priority.ALWAYS);
    Button importLeads =
        Nodes.iconButton(Icon.IMPORT, texts.get("action.import"), () -> keys.fire("import"));
    importLeads.getStyleClass().add("import-button");
    HBox head = new HBox(chips, importLeads);
    head.getStyleClass().add("inbox-head");
    node = new VBox(head, new ViewEditor(saved, texts).node(), bulk.node(), body);
    node.getStyleClass().add("inbox");
    saved
        .editProperty()
        .addListener((observable, before, now) -> {
          if (now == null) {
            takeFocus();
          }
        });
    search.textProperty().subscribe(model::search);
    search.onLeave(this::toList);
    model.viewProperty().subscribe(view -> search.clear());
    model.rowsProperty().subscribe(this::show);
    model.stateProperty().subscribe(this::showState);
    list.getSelectionModel()
        .getSelectedIndices()
        .addListener((ListChangeListener<Integer>) change -> chosen());
  }

  public Node node() {
    return node;
  }

  /** Goes one lead down ({@code 1}) or up ({@code -1}). */
  public void move(int by) {
    int size = list.getItems().size();
    if (size > 0) {
      int from = list.getSelectionModel().getSelectedIndex();
      choose(Math.clamp(from + (long) by, 0, size - 1));
      list.requestFocus();
    }
  }

  /** Begins to save what is shown as a view. */
  public void saveView() {
    saved.begin();
  }

  /** Puts the focus on the list, so that its keys work, and opens no lead. */
  public void takeFocus() {
    list.requestFocus();
  }

  /** Puts the focus on the list, on the first lead when none is chosen. */
  public void toList() {
    if (list.getSelectionModel().isEmpty()) {
      move(1);
    }
    list.requestFocus();
  }

  private void choose(int index) {
    if (index >= 0) {
      list.getSelectionModel().clearAndSelect(index);
      list.getFocusModel().focus(index);
      reveal(index);
    }
  }

  private void reveal(int index) {
    int rows = (int) (list.getHeight() / ROW_HEIGHT);
    ListRange range = ListRange.inSight(list);
    if (index < range.first() || index > range.last()) {
      list.scrollTo(index <= range.first() ? index : Math.max(0, index - rows + 1));
    }
  }

  private List<LeadId> marked() {
    return list.getSelectionModel().getSelectedItems().stream().map(LeadItem::id).toList();
  }

  private void chosen() {
    MultipleSelectionModel<LeadItem> marks = list.getSelectionModel();
    int count = marks.getSelectedIndices().size();
    bulk.show(count);
    LeadItem item = marks.getSelectedItem();
    if (!restoring && count == 1 && item != null) {
      selection.select(item.id());
    }
  }

  private void show(RowPages rows) {
    restoring = true;
    Set<LeadId> marked = new HashSet<>(marked());
    if (marked.size() < 2) {
      marked.clear();
      selection.current().ifPresent(marked::add);
    }
    list.getSelectionModel().clearSelection();
    list.setItems(rows);
    mark(rows, marked);
    restoring = false;
    bulk.show(list.getSelectionModel().getSelectedIndices().size());
    showState();
  }

  private void mark(RowPages rows, Set<LeadId> leads) {
    if (leads.isEmpty()) {
      return;
    }
    int found = 0;
    for (int index = 0; index < rows.size() && found < leads.size(); index++) {
      if (leads.contains(rows.ids().get(index))) {
        list.getSelectionModel().select(index);
        found++;
      }
    }
  }

  private void showState() {
    InboxModel.State state = model.stateProperty().get();
    String view = model.viewProperty().get() instanceof SmartView smart ? smart.name() : "saved";
    empty.show(state, view, model.searchText());
    list.setVisible(state == InboxModel.State.ROWS);
  }
}
