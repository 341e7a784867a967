package app.ringback.ui.timeline;

import app.ringback.lead.Lead;
import app.ringback.ui.Nodes;
import app.ringback.ui.Screen;
import app.ringback.ui.UiTexts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Finds another lead, shows both side by side, and merges them. */
final class MergeScreen implements Screen {

  private static final double NAMES = 120;
  private static final double LIST_SHARE = 0.35;

  private final MergeModel model;
  private final UiTexts texts;
  private final TextField search = new TextField();
  private final ListView<Lead> found = new ListView<>();
  private final GridPane both = new GridPane();
  private final VBox node;

  MergeScreen(MergeModel model, UiTexts texts, Runnable close) {
    this.model = model;
    this.texts = texts;
    search.setId("merge-search");
    search.setAccessibleText(texts.get("merge.search"));
    search.textProperty().bindBidirectional(model.typedProperty());
    search.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.DOWN) {
        found.requestFocus();
        found.getSelectionModel().selectFirst();
        event.consume();
      }
    });
    found.setId("merge-found");
    found.setItems(model.found());
    found.setAccessibleText(texts.get("merge.found"));
    found.setPlaceholder(Nodes.label(texts.get("merge.none"), "muted"));
    found.setCellFactory(list -> new FoundCell());
    found.getSelectionModel().selectedItemProperty().subscribe(model.chosenProperty()::set);
    ColumnConstraints names = new ColumnConstraints(NAMES);
    ColumnConstraints half = new ColumnConstraints();
    half.setPercentWidth(40);
    both.getColumnConstraints().setAll(names, half, half);
    both.getStyleClass().add("merge-both");
    ScrollPane preview = new ScrollPane(both);
    preview.setFitToWidth(true);
    preview.getStyleClass().add("merge-preview");
    VBox.setVgrow(preview, Priority.ALWAYS);
    Button merge = Nodes.button(texts.get("merge.merge"), () -> model.merge(close), "accent");
    merge.setId("merge-do");
    Label hint = Nodes.label(texts.get("merge.hint"), "compose-hint");
    hint.setWrapText(true);
    HBox.setHgrow(hint, Priority.ALWAYS);
    hint.setMaxWidth(Double.MAX_VALUE);
    HBox foot = new HBox(hint, merge);
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.getStyleClass().add("compose-foot");
    Label name = Nodes.label(texts.get("merge.search"), "field-label");
    name.setLabelFor(search);
    node = new VBox(name, search, found, preview, foot);
    node.getStyleClass().add("merge-screen");
    found.prefHeightProperty().bind(node.heightProperty().multiply(LIST_SHARE));
    found.setMinHeight(72);
    model
        .chosenProperty()
        .subscribe(other -> {
          merge.setDisable(other == null);
          show(other);
        });
  }

  private void show(@Nullable Lead other) {
    both.getChildren().clear();
    if (other == null) {
      return;
    }
    both.addRow(
        0,
        Nodes.label(""),
        Nodes.label(texts.get("merge.kept", model.name(model.kept())), "merge-head"),
        Nodes.label(texts.get("merge.absorbed", model.name(other)), "merge-head"));
    int row = 1;
    for (MergeModel.Compared compared : model.compare(other)) {
      both.addRow(
          row++,
          Nodes.label(compared.field(), "field-label"),
          wrapped(compared.mine()),
          wrapped(compared.theirs()));
    }
  }

  private static Label wrapped(String text) {
    Label label = Nodes.label(text);
    label.setWrapText(true);
    return label;
  }

  @Override
  public String title() {
    return texts.get("merge.title", model.name(model.kept()));
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void opened() {
    search.requestFocus();
  }

  private final class FoundCell extends ListCell<Lead> {

    @Override
    protected void updateItem(@Nullable Lead lead, boolean empty) {
      super.updateItem(lead, empty);
      setText(empty || lead == null ? "" : model.line(lead));
    }
  }
}
