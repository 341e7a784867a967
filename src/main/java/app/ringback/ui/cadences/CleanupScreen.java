package app.ringback.ui.cadences;

import app.ringback.cadence.StalledQueries.Stalled;
import app.ringback.lead.Stage;
import app.ringback.ui.Nodes;
import app.ringback.ui.Screen;
import app.ringback.ui.UiTexts;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The leads that have gone quiet, to be let rest or closed, many at once. */
public final class CleanupScreen implements Screen {

  private final CleanupModel model;
  private final UiTexts texts;
  private final ListView<Stalled> list;
  private final VBox node;

  public CleanupScreen(CleanupModel model) {
    this.model = model;
    texts = model.texts();
    list = new ListView<>(model.stalled());
    list.setId("cleanup-list");
    list.getStyleClass().add("sources-list");
    list.setAccessibleText(texts.get("cleanup.list"));
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.setCellFactory(view -> new Cell());
    Label none = Nodes.label(texts.get("cleanup.none"), "pane-empty");
    none.setWrapText(true);
    list.setPlaceholder(none);
    list.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER) {
        open();
      }
    });
    list.setOnMouseClicked(event -> {
      if (event.getClickCount() == 2) {
        open();
      }
    });
    VBox.setVgrow(list, Priority.ALWAYS);
    Label words = Nodes.label(texts.get("cleanup.words"), "setting-note");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    Label more = Nodes.label(texts.get("cleanup.more", CleanupDesk.SHOWN), "setting-note");
    more.visibleProperty()
        .bind(Bindings.size(model.stalled()).greaterThanOrEqualTo(CleanupDesk.SHOWN));
    more.managedProperty().bind(more.visibleProperty());
    Button all = Nodes.button(texts.get("cleanup.all"), () -> list.getSelectionModel().selectAll());
    all.disableProperty().bind(Bindings.isEmpty(model.stalled()));
    all.setId("cleanup-all");
    FlowPane buttons =
        new FlowPane(
            all,
            needsMarked("cleanup.dormant", () -> model.move(marked(), Stage.DORMANT), "accent"),
            needsMarked("cleanup.lost", () -> model.move(marked(), Stage.LOST)),
            needsMarked("cleanup.open", this::open));
    buttons.setAlignment(Pos.CENTER_LEFT);
    buttons.getStyleClass().add("cadence-line");
    node = new VBox(words, buttons, more, list);
    node.getStyleClass().add("sources-left");
  }

  private Button needsMarked(String key, Runnable run, String... styles) {
    Button button = Nodes.button(texts.get(key), run, styles);
    button.setId(key.replace('.', '-'));
    button.disableProperty().bind(Bindings.isEmpty(list.getSelectionModel().getSelectedItems()));
    return button;
  }

  private List<Stalled> marked() {
    return List.copyOf(list.getSelectionModel().getSelectedItems());
  }

  private void open() {
    Stalled first = list.getSelectionModel().getSelectedItem();
    if (first != null) {
      model.open(first);
    }
  }

  @Override
  public String title() {
    return texts.get("cleanup.title");
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void opened() {
    model.shown(true);
    list.requestFocus();
  }

  @Override
  public void closed() {
    model.shown(false);
  }

  /** A quiet lead: who it is, and since when. */
  private final class Cell extends ListCell<Stalled> {

    private final Label name = Nodes.label("", "row-name");
    private final Label second = Nodes.label("", "row-second");
    private final VBox row = new VBox(name, second);

    Cell() {
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Stalled lead, boolean empty) {
      super.updateItem(lead, empty);
      if (empty || lead == null) {
        setGraphic(null);
        setAccessibleText("");
        return;
      }
      name.setText(lead.name().isEmpty() ? texts.get("lead.unnamed") : lead.name());
      second.setText(model.second(lead));
      setGraphic(row);
      setAccessibleText(name.getText() + ", " + second.getText());
    }
  }
}
