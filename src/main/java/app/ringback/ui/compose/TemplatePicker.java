package app.ringback.ui.compose;

import app.ringback.template.Merged;
import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import app.ringback.ui.compose.TemplateDesk.Filled;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * In place of a tab while a template is picked: a field that narrows the list as it is typed into,
 * the list, and what the marked one says to the open lead. Up, Down, Enter and Escape do all of it.
 */
final class TemplatePicker {

  private final TemplateChoice model;
  private final UiTexts texts;
  private final TextField filter = new TextField();
  private final ListView<Filled> list;
  private final Label subject = Nodes.label("", "template-subject");
  private final Label body = Nodes.label("", "template-preview");
  private final Label fields = Nodes.label("", "compose-hint");
  private final Label missing = Nodes.label("", "compose-warning");
  private final VBox node;
  private final StackPane pane;

  /**
   * @param tab what is shown while nothing is picked
   * @param back puts the focus into it
   */
  TemplatePicker(TemplateChoice model, Node tab, Runnable back) {
    this.model = model;
    texts = model.texts();
    String id = model.channel().code() + "-templates";
    list = new ListView<>(model.offered());
    list.setId(id);
    list.setAccessibleText(texts.get("template.list"));
    list.getStyleClass().add("template-list");
    list.setCellFactory(view -> new Cell());
    list.setPlaceholder(nothing());
    list.setMinHeight(96);
    VBox.setVgrow(list, Priority.ALWAYS);
    filter.setId(id + "-filter");
    filter.setPromptText(texts.get("template.filter"));
    filter.setAccessibleText(texts.get("template.filter"));
    filter.textProperty().bindBidirectional(model.filterProperty());
    HBox.setHgrow(filter, Priority.ALWAYS);
    HBox head =
        new HBox(filter, Nodes.iconButton(Icon.CLOSE, texts.get("template.back"), model::cancel));
    head.getStyleClass().add("compose-to");
    for (Label label : new Label[] {subject, body, fields, missing}) {
      label.setWrapText(true);
      label.setMinHeight(Region.USE_PREF_SIZE);
      label.setMaxWidth(Double.MAX_VALUE);
    }
    missing.setGraphic(Icon.PROBLEM.node());
    missing.setId(id + "-missing");
    body.setId(id + "-preview");
    ScrollPane preview = new ScrollPane(new VBox(subject, body));
    preview.setFitToWidth(true);
    preview.setMinHeight(96);
    preview.getStyleClass().add("template-preview-pane");
    VBox.setVgrow(preview, Priority.ALWAYS);
    Button take = Nodes.button(texts.get("template.take"), this::take, "accent");
    take.setId(id + "-take");
    take.setMinWidth(Region.USE_PREF_SIZE);
    HBox foot = new HBox(Nodes.spacer(), take);
    foot.getStyleClass().add("compose-foot");
    node = new VBox(head, list, preview, fields, missing, foot);
    node.getStyleClass().add("compose-tab");
    node.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    list.setOnMouseClicked(click -> {
      if (click.getClickCount() == 2) {
        take();
      }
    });
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(marked -> {
          take.setDisable(marked == null);
          show(marked);
        });
    model
        .offered()
        .subscribe(() -> {
          if (!model.offered().isEmpty()) {
            list.getSelectionModel().clearAndSelect(0);
            list.scrollTo(0);
          }
        });
    pane = new StackPane(tab, node);
    model
        .pickingProperty()
        .subscribe(picking -> {
          Nodes.show(tab, !picking);
          Nodes.show(node, picking);
          if (picking) {
            filter.requestFocus();
          } else if (node.getScene() != null) {
            back.run();
          }
        });
  }

  /** The tab, or the picker while something is picked. */
  Node node() {
    return pane;
  }

  private Label nothing() {
    Label label = Nodes.label(texts.get("template.nothing"), "pane-empty");
    label.setWrapText(true);
    return label;
  }

  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case ESCAPE -> model.cancel();
      case ENTER -> take();
      case DOWN -> move(1);
      case UP -> move(-1);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(int by) {
    int to = list.getSelectionModel().getSelectedIndex() + by;
    if (to >= 0 && to < list.getItems().size()) {
      list.getSelectionModel().clearAndSelect(to);
      list.scrollTo(Math.max(0, to - 1));
    }
  }

  private void take() {
    Filled marked = list.getSelectionModel().getSelectedItem();
    if (marked != null) {
      model.pick(marked);
    }
  }

  private void show(@Nullable Filled marked) {
    Merged merged = marked == null ? null : marked.merged();
    subject.setText(merged == null ? "" : merged.subject());
    Nodes.show(subject, !subject.getText().isEmpty());
    body.setText(merged == null ? "" : merged.body());
    fields.setText(
        merged == null || merged.fields().isEmpty()
            ? ""
            : texts.get("template.merged", String.join(", ", merged.fields())));
    Nodes.show(fields, !fields.getText().isEmpty());
    missing.setText(
        merged == null || merged.complete()
            ? ""
            : texts.get("template.missing", String.join(", ", merged.missing())));
    Nodes.show(missing, !missing.getText().isEmpty());
  }

  /** A template in the list: its name, and a sign when something is missing. */
  private final class Cell extends ListCell<Filled> {

    private Cell() {
      setPrefWidth(0);
      setWrapText(true);
    }

    @Override
    protected void updateItem(@Nullable Filled filled, boolean empty) {
      super.updateItem(filled, empty);
      if (empty || filled == null) {
        setText("");
        setGraphic(null);
        setAccessibleText("");
        return;
      }
      boolean whole = filled.merged().complete();
      String name = filled.template().name();
      setText(name);
      setGraphic((whole ? Icon.TEMPLATE : Icon.PROBLEM).node(whole ? "muted" : "concern-icon"));
      setAccessibleText(
          whole
              ? name
              : name
                  + ", "
                  + texts.get("template.missing", String.join(", ", filled.merged().missing())));
    }
  }
}
