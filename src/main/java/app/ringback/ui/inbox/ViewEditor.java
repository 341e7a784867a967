package app.ringback.ui.inbox;

import app.ringback.lead.LeadFilter;
import app.ringback.lead.Stage;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import java.util.List;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Under the chips while a view is made or changed: its name and what it asks for. */
final class ViewEditor {

  private final SavedViewsModel model;
  private final UiTexts texts;
  private final TextField name = new TextField();
  private final TextField text = new TextField();
  private final ComboBox<@Nullable Stage> stage = new ComboBox<>();
  private final Label hint;
  private final Button keep;
  private final List<Node> parts;
  private final VBox node = new VBox();
  private LeadFilter begun = LeadFilter.NONE;

  ViewEditor(SavedViewsModel model, UiTexts texts) {
    this.model = model;
    this.texts = texts;
    hint = Nodes.label(texts.get("views.hint"), "row-second");
    hint.setWrapText(true);
    hint.setMinHeight(Label.USE_PREF_SIZE);
    keep = Nodes.button(texts.get("views.keep"), this::keep, "accent", "small");
    keep.setId("view-keep");
    name.setId("view-name");
    text.setId("view-text");
    stage.setId("view-stage");
    stage.getItems().add(null);
    stage.getItems().addAll(List.of(Stage.values()));
    stage.setMaxWidth(Double.MAX_VALUE);
    stage.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Stage each) {
            return texts.get(each == null ? "views.any-stage" : "stage." + each.code());
          }

          @Override
          public @Nullable Stage fromString(String words) {
            return null;
          }
        });
    name.textProperty().subscribe(typed -> look());
    text.textProperty().subscribe(typed -> look());
    stage.valueProperty().subscribe(chosen -> look());
    name.setOnAction(event -> keep());
    text.setOnAction(event -> keep());
    Button cancel = Nodes.button(texts.get("views.cancel"), model::cancel, "small");
    HBox buttons = new HBox(keep, cancel);
    buttons.setAlignment(Pos.CENTER_LEFT);
    buttons.getStyleClass().add("view-buttons");
    parts =
        List.of(
            row("views.name", name),
            row("views.text", text),
            row("views.stage", stage),
            hint,
            buttons);
    node.getStyleClass().add("view-editor");
    node.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            model.cancel();
          }
        });
    model.editProperty().subscribe(this::show);
  }

  Node node() {
    return node;
  }

  private HBox row(String key, javafx.scene.control.Control field) {
    Label label = Nodes.label(texts.get(key), "view-label");
    label.setLabelFor(field);
    field.setAccessibleText(texts.get(key));
    HBox.setHgrow(field, Priority.ALWAYS);
    HBox row = new HBox(label, field);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("view-row");
    return row;
  }

  private void show(SavedViewsModel.@Nullable Edit edit) {
    Nodes.show(node, edit != null);
    node.getChildren().setAll(edit == null ? List.of() : parts);
    if (edit == null) {
      return;
    }
    begun = edit.filter();
    text.setText(begun.text());
    stage.setValue(begun.stages().size() == 1 ? begun.stages().iterator().next() : null);
    name.setText(edit.view() == null ? begun.text() : edit.view().name());
    name.requestFocus();
    name.selectAll();
  }

  private LeadFilter filter() {
    Stage chosen = stage.getValue();
    // A view of several stages came with an archive: it keeps them unless one is chosen.
    Set<Stage> stages =
        chosen != null ? Set.of(chosen) : begun.stages().size() > 1 ? begun.stages() : Set.of();
    return new LeadFilter(
        stages, begun.source(), begun.owner(), begun.region(), text.getText().strip());
  }

  private void look() {
    LeadFilter filter = filter();
    keep.setDisable(!SavedViewsModel.canKeep(name.getText(), filter));
    Nodes.show(hint, filter.equals(LeadFilter.NONE));
  }

  private void keep() {
    model.keep(name.getText(), filter());
  }
}
