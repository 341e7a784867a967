package app.ringback.ui.example;

import app.ringback.core.Texts;
import app.ringback.intake.example.Marking;
import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A row a field: the button that marks it, what is marked, and how to take that off. */
final class FieldRows {

  private static final double BUTTON = 116;

  private final ExampleModel model;
  private final UiTexts texts;
  private final List<Runnable> refreshes = new ArrayList<>();
  private final VBox more = new VBox();
  private final VBox node = new VBox();

  /**
   * @param mark marks what is selected as the field
   * @param select selects a place in the mail
   */
  FieldRows(ExampleModel model, Consumer<MarkField> mark, Consumer<Marking> select) {
    this.model = model;
    this.texts = model.texts();
    node.getStyleClass().add("example-fields");
    Button all = Nodes.button(texts.get("example.more"), () -> {}, "flat");
    all.setId("example-more");
    all.setOnAction(event -> {
      Nodes.show(more, true);
      Nodes.show(all, false);
    });
    more.getStyleClass().add("example-fields");
    Nodes.show(more, false);
    for (MarkField field : MarkField.values()) {
      (field.isRare() ? more : node).getChildren().add(row(field, mark, select));
    }
    node.getChildren().addAll(all, more);
    refreshes.add(() -> {
      if (Arrays.stream(MarkField.values())
          .anyMatch(field -> field.isRare() && model.place(field) != null)) {
        all.fire();
      }
    });
  }

  Node node() {
    return node;
  }

  private HBox row(MarkField field, Consumer<MarkField> mark, Consumer<Marking> select) {
    String name = field.label(texts);
    Button button =
        Nodes.button(
            field.digit().isEmpty() ? name : texts.get("example.digit", field.digit(), name),
            () -> mark.accept(field),
            "example-field");
    button.setId("mark-" + field.field().code().replace('_', '-'));
    button.setAccessibleText(texts.get("example.mark", name));
    button.setMinWidth(BUTTON);
    button.setPrefWidth(BUTTON);
    Label value = Nodes.label("", "example-marked");
    value.setWrapText(true);
    value.setMinWidth(0);
    value.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(value, Priority.ALWAYS);
    value.setOnMouseClicked(event -> {
      Marking place = model.place(field);
      if (place != null) {
        select.accept(place);
      }
    });
    Button off =
        Nodes.iconButton(Icon.CLOSE, texts.get("example.unmark", name), () -> model.unmark(field));
    HBox row = new HBox(button, value, off);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("example-row");
    refreshes.add(() -> {
      String marked = model.marked(field);
      value.setText(Texts.firstOf(marked, ""));
      Nodes.show(off, !marked.isEmpty());
    });
    return row;
  }

  void refresh() {
    refreshes.forEach(Runnable::run);
  }
}
