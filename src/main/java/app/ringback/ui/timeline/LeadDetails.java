package app.ringback.ui.timeline;

import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Every field of the lead, edited in place. */
final class LeadDetails {

  private static final double NAMES = 88;

  private final LeadDetailsModel model;
  private final UiTexts texts;
  private final VBox phones = new VBox();
  private final VBox emails = new VBox();
  private final VBox custom = new VBox();
  private final GridPane grid = new GridPane();
  private final ScrollPane node;

  LeadDetails(LeadDetailsModel model, UiTexts texts) {
    this.model = model;
    this.texts = texts;
    ColumnConstraints names = new ColumnConstraints(NAMES);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    values.setMinWidth(0);
    grid.getColumnConstraints().setAll(names, values);
    grid.getStyleClass().add("lead-fields");
    for (LeadField field : LeadField.ALL) {
      if (field.name().equals("interest")) {
        row(texts.get("field.phones"), phones);
        row(texts.get("field.emails"), emails);
      }
      FieldModel value = model.field(field);
      InlineEdit edit = new InlineEdit(value, texts, texts.get("field.add"));
      edit.shown().setId("field-" + field.name());
      row(value.label(), edit.node());
    }
    row(texts.get("field.custom"), custom);
    for (VBox list : new VBox[] {phones, emails, custom}) {
      list.getStyleClass().add("field-list");
    }
    node = new ScrollPane(grid);
    whenSeen(model.phones(), this::showPhones);
    whenSeen(model.emails(), this::showEmails);
    whenSeen(model.custom(), this::showCustom);
    node.setFitToWidth(true);
    node.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    node.getStyleClass().add("lead-details");
  }

  ScrollPane node() {
    return node;
  }

  /**
   * Builds rows again when the list changed, but not before the fields are seen: each row has an
   * editor, which is dear to make, and most leads are opened without looking at their fields.
   */
  private void whenSeen(ObservableList<?> list, Runnable build) {
    boolean[] stale = {true};
    Runnable ifSeen =
        () -> {
          if (stale[0] && node.isVisible()) {
            stale[0] = false;
            build.run();
          }
        };
    list.addListener(
        (ListChangeListener<Object>)
            change -> {
              stale[0] = true;
              ifSeen.run();
            });
    node.visibleProperty().subscribe(ifSeen);
  }

  /** Puts the focus on the first field. */
  void focus() {
    grid.lookup("#field-first_name").requestFocus();
  }

  private void row(String name, Node value) {
    Label label = Nodes.label(name, "field-label");
    label.setLabelFor(value);
    label.setWrapText(true);
    GridPane.setValignment(label, javafx.geometry.VPos.TOP);
    grid.addRow(grid.getRowCount(), label, value);
  }

  private void showPhones() {
    phones.getChildren().clear();
    model.phones().forEach(pair -> phones.getChildren().add(pair(pair)));
    phones.getChildren().add(adding(model.newPhone(), "field-new-phone"));
  }

  private void showEmails() {
    emails.getChildren().clear();
    model.emails().forEach(pair -> emails.getChildren().add(pair(pair)));
    emails.getChildren().add(adding(model.newEmail(), "field-new-email"));
  }

  private Node pair(LeadDetailsModel.Pair pair) {
    Node value = new InlineEdit(pair.value(), texts, texts.get("field.add")).node();
    Node label = new InlineEdit(pair.label(), texts, texts.get("field.label.add")).node();
    // The label goes below where both do not fit: a number that is cut off is none.
    FlowPane both = new FlowPane(value, label);
    both.getStyleClass().add("field-row");
    both.setMinWidth(0);
    HBox.setHgrow(both, Priority.ALWAYS);
    return removable(pair.value(), both);
  }

  private HBox removable(FieldModel value, Node... nodes) {
    HBox row = new HBox(nodes);
    Button remove =
        Nodes.iconButton(
            Icon.DELETE,
            texts.get("field.remove", value.valueProperty().get()),
            () -> model.remove(value));
    remove.getStyleClass().add("tiny");
    row.getChildren().add(remove);
    row.setAlignment(Pos.TOP_LEFT);
    row.getStyleClass().add("field-row");
    return row;
  }

  private Node adding(FieldModel field, String id) {
    InlineEdit edit = new InlineEdit(field, texts, field.label());
    edit.shown().setId(id);
    edit.shown().setGraphic(Icon.ADD.node());
    return edit.node();
  }

  private void showCustom() {
    custom.getChildren().clear();
    for (FieldModel field : model.custom()) {
      Label name = Nodes.label(field.label(), "custom-name");
      name.setPrefWidth(104);
      name.setMinWidth(64);
      Nodes.tooltip(name, field.label());
      Node value = new InlineEdit(field, texts, texts.get("field.add")).node();
      HBox.setHgrow(value, Priority.ALWAYS);
      HBox row = removable(field, name, value);
      custom.getChildren().add(row);
    }
    TextField name = new TextField();
    name.setPromptText(texts.get("field.new_custom_name"));
    name.setAccessibleText(texts.get("field.new_custom_name"));
    name.setId("field-new-custom-name");
    name.setPrefWidth(104);
    name.setMinWidth(64);
    name.textProperty().bindBidirectional(model.newCustomNameProperty());
    Node value = adding(model.newCustom(), "field-new-custom");
    HBox.setHgrow(value, Priority.ALWAYS);
    HBox row = new HBox(name, value);
    row.getStyleClass().add("field-row");
    custom.getChildren().add(row);
  }
}
