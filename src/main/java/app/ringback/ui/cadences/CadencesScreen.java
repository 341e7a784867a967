package app.ringback.ui.cadences;

import app.ringback.cadence.Cadence;
import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import app.ringback.ui.Screen;
import app.ringback.ui.UiTexts;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The cadences over the panes: the list on the left, the one that is edited beside it. */
public final class CadencesScreen implements Screen {

  private static final double LIST_SHARE = 0.28;

  private final CadencesModel model;
  private final UiTexts texts;
  private final ObservableList<CadencesDesk.Line> lines = FXCollections.observableArrayList();
  private final ListView<CadencesDesk.Line> list = new ListView<>(lines);
  private final Button waiting;
  private final SplitPane node;
  private boolean replacing;

  public CadencesScreen(CadencesModel model) {
    this.model = model;
    this.texts = model.texts();
    list.setId("cadence-list");
    list.getStyleClass().add("sources-list");
    list.setAccessibleText(texts.get("cadence.list"));
    list.setCellFactory(view -> new Cell());
    VBox.setVgrow(list, Priority.ALWAYS);
    Button add = Nodes.button(texts.get("cadence.new"), model::begin);
    add.setGraphic(Icon.ADD.node());
    add.setId("cadence-new");
    waiting = Nodes.button("", model::resumeWaiting);
    waiting.setId("cadence-waiting");
    waiting.setWrapText(true);
    waiting.setMaxWidth(Double.MAX_VALUE);
    VBox left = new VBox(waiting, add, list);
    left.getStyleClass().add("sources-left");
    left.setMinWidth(150);
    node = new SplitPane(left, new CadenceEditor(model).node());
    node.setDividerPositions(LIST_SHARE);
    node.getStyleClass().add("sources-screen");
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(line -> {
          if (line != null && !replacing) {
            model.choose(line.cadence());
          }
        });
    model.sightProperty().subscribe(this::show);
    model.chosenProperty().subscribe(this::select);
  }

  @Override
  public String title() {
    return texts.get("cadence.title");
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void opened() {
    model.shown(true);
    node.applyCss();
    list.requestFocus();
  }

  @Override
  public void closed() {
    model.shown(false);
  }

  private void show(CadencesDesk.Sight now) {
    replacing = true;
    if (!lines.equals(now.lines())) {
      lines.setAll(now.lines());
    }
    Nodes.show(waiting, now.waiting() > 0);
    waiting.setText(texts.get("cadence.waiting", now.waiting()));
    select(model.chosenProperty().get());
    replacing = false;
  }

  private void select(@Nullable Cadence chosen) {
    boolean before = replacing;
    replacing = true;
    list.getSelectionModel().clearSelection();
    for (CadencesDesk.Line line : lines) {
      if (chosen != null && line.cadence().lineage().equals(chosen.lineage())) {
        list.getSelectionModel().select(line);
      }
    }
    replacing = before;
  }

  /** A cadence: its name, how many steps, how many leads. */
  private final class Cell extends ListCell<CadencesDesk.Line> {

    private final Label name = Nodes.label("", "row-name");
    private final Label second = Nodes.label("", "row-second");
    private final VBox row = new VBox(name, second);

    Cell() {
      row.getStyleClass().add("row-line");
      row.setMinHeight(Region.USE_PREF_SIZE);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(CadencesDesk.@Nullable Line line, boolean empty) {
      super.updateItem(line, empty);
      if (empty || line == null) {
        setGraphic(null);
        setAccessibleText("");
        return;
      }
      name.setText(line.cadence().name());
      second.setText(
          texts.get("cadence.line", line.cadence().plan().steps().size(), line.enrolled()));
      setGraphic(row);
      setAccessibleText(name.getText() + ", " + second.getText());
    }
  }
}
