package app.ringback.ui.templates;

import app.ringback.template.Template;
import app.ringback.template.Templates;
import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import app.ringback.ui.Screen;
import app.ringback.ui.UiTexts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The templates over the panes: the list with its filter on the left, the editor beside it. */
public final class TemplatesScreen implements Screen {

  private static final double LIST_SHARE = 0.36;

  private final TemplatesModel model;
  private final UiTexts texts;
  private final TextField filter = new TextField();
  private final ListView<Templates.Entry> list;
  private final TemplateForm form;
  private final SplitPane node;
  private boolean following;

  public TemplatesScreen(TemplatesModel model) {
    this.model = model;
    texts = model.texts();
    list = new ListView<>(model.shown());
    list.setId("templates-list");
    list.getStyleClass().add("template-list");
    list.setAccessibleText(texts.get("templates.list"));
    list.setCellFactory(view -> new Cell());
    list.setPlaceholder(nothing());
    VBox.setVgrow(list, Priority.ALWAYS);
    filter.setId("templates-filter");
    filter.setPromptText(texts.get("template.filter"));
    filter.setAccessibleText(texts.get("template.filter"));
    filter.textProperty().bindBidirectional(model.filterProperty());
    filter.addEventFilter(KeyEvent.KEY_PRESSED, this::toList);
    HBox.setHgrow(filter, Priority.ALWAYS);
    Button add = Nodes.button(texts.get("templates.add"), this::add);
    add.setId("templates-add");
    add.setGraphic(Icon.ADD.node());
    add.setMinWidth(Region.USE_PREF_SIZE);
    HBox head = new HBox(filter, add);
    head.getStyleClass().add("compose-to");
    head.setAlignment(Pos.CENTER_LEFT);
    Button removed =
        Nodes.button(texts.get("templates.restore.all"), model::restoreRemoved, "flat");
    removed.setId("templates-restore-removed");
    removed.setWrapText(true);
    VBox left = new VBox(head, list, removed);
    left.getStyleClass().add("templates-left");
    form = new TemplateForm(model);
    node = new SplitPane(left, form.node());
    node.setDividerPositions(LIST_SHARE);
    node.getStyleClass().add("sources-screen");
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(entry -> {
          if (entry != null && !following) {
            model.choose(entry.template());
          }
        });
    model.editedProperty().subscribe(now -> follow(now));
    model.shown().subscribe(() -> follow(model.editedProperty().get()));
  }

  private Label nothing() {
    Label label = Nodes.label(texts.get("template.nothing"), "pane-empty");
    label.setWrapText(true);
    return label;
  }

  private void toList(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN) {
      event.consume();
      list.requestFocus();
      if (list.getSelectionModel().isEmpty()) {
        list.getSelectionModel().selectFirst();
      }
    }
  }

  private void add() {
    model.add();
    form.focusName();
  }

  private void follow(@Nullable Template now) {
    following = true;
    int place = -1;
    for (int at = 0; now != null && at < model.shown().size(); at++) {
      if (model.shown().get(at).template().id().equals(now.id())) {
        place = at;
      }
    }
    if (place < 0) {
      list.getSelectionModel().clearSelection();
    } else if (list.getSelectionModel().getSelectedIndex() != place) {
      list.getSelectionModel().clearAndSelect(place);
    }
    following = false;
  }

  @Override
  public String title() {
    return texts.get("templates.title");
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void opened() {
    model.refresh();
    node.applyCss();
    filter.requestFocus();
  }

  @Override
  public void closed() {
    model.leave();
  }

  /** A template in the list: its name, what it is for, and whose words it has. */
  private final class Cell extends ListCell<Templates.Entry> {

    private final Label name = Nodes.label("", "row-name");
    private final Label second = Nodes.label("", "row-second");
    private final VBox lines = new VBox(name, second);

    private Cell() {
      setPrefWidth(0);
      name.setWrapText(true);
      second.setWrapText(true);
    }

    @Override
    protected void updateItem(Templates.@Nullable Entry entry, boolean empty) {
      super.updateItem(entry, empty);
      if (empty || entry == null) {
        setGraphic(null);
        setAccessibleText("");
        return;
      }
      name.setText(entry.template().name());
      String channel = texts.get("templates.channel." + entry.template().channel().code());
      second.setText(
          entry.origin() == Templates.Origin.SHIPPED
              ? channel
              : texts.get("templates.line", channel, texts.get("templates." + entry.origin())));
      setGraphic(lines);
      setAccessibleText(name.getText() + ", " + second.getText());
    }
  }
}
