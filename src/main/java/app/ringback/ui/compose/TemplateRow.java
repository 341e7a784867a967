package app.ringback.ui.compose;

import app.ringback.core.Approach;
import app.ringback.ui.Icon;
import app.ringback.ui.Key;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Above an editor: from which template it is and how it opens, and what is to be filled in. */
final class TemplateRow {

  /** What opens the list of templates, from the editor too. */
  static final Key KEY = Key.shortcut(KeyCode.T);

  /** How a message opens, with a word for one that is not marked. */
  private enum Opening {
    NONE,
    VALUE_LED,
    PITCH_FIRST;

    static Opening of(@Nullable Approach approach) {
      return approach == null ? NONE : valueOf(approach.name());
    }

    @Nullable Approach approach() {
      return this == NONE ? null : Approach.valueOf(name());
    }
  }

  private final UiTexts texts;
  private final Button template;
  private final ComboBox<Opening> opening = new ComboBox<>();
  private final FlowPane node;

  TemplateRow(TemplateChoice model) {
    texts = model.texts();
    String id = model.channel().code();
    template = Nodes.button("", model::begin, "small", "template-pick");
    template.setId(id + "-template");
    template.setGraphic(Icon.TEMPLATE.node());
    template.setWrapText(true);
    template.setMinHeight(Region.USE_PREF_SIZE);
    opening.setId(id + "-approach");
    opening.getStyleClass().add("template-approach");
    opening.setAccessibleText(texts.get("template.approach.name"));
    opening.getItems().setAll(Opening.values());
    opening.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Opening value) {
            return value == null ? "" : texts.get("template.approach." + value.name());
          }

          @Override
          public @Nullable Opening fromString(String words) {
            return null;
          }
        });
    opening.setOnAction(event -> {
      Opening now = opening.getValue();
      model.approachProperty().set(now == null ? null : now.approach());
    });
    model.approachProperty().subscribe(now -> opening.setValue(Opening.of(now)));
    model.chosenProperty().subscribe(this::show);
    node = new FlowPane(template, opening);
    node.getStyleClass().add("template-row");
    // A long name goes on in a second line.
    template.maxWidthProperty().bind(node.widthProperty());
  }

  Node node() {
    return node;
  }

  private void show(TemplateDesk.@Nullable Filled chosen) {
    String name = chosen == null ? texts.get("template.none") : chosen.template().name();
    template.setText(name);
    template.setAccessibleText(
        texts.get(chosen == null ? "template.pick" : "template.pick.other", KEY.label(), name));
    Nodes.tooltip(template, template.getAccessibleText());
  }

  /**
   * What is still to be filled in, with ways to do it.
   *
   * @param go selects such a place in the message
   */
  static Node holes(TemplateChoice model, Consumer<String> go) {
    UiTexts texts = model.texts();
    Label words = Nodes.label("", "compose-warning-words");
    words.setId(model.channel().code() + "-holes");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    Button there =
        Nodes.button(
            texts.get("template.holes.go"),
            () -> model.holesProperty().get().stream().findFirst().ifPresent(go),
            "small");
    there.setId(model.channel().code() + "-holes-go");
    Button fill = Nodes.button(texts.get("template.holes.fill"), model::fillIn, "small");
    fill.setId(model.channel().code() + "-holes-fill");
    FlowPane buttons = new FlowPane(there, fill);
    buttons.getStyleClass().add("template-row");
    VBox box = new VBox(words, buttons);
    box.getStyleClass().add("compose-warning");
    model
        .holesProperty()
        .subscribe(holes -> {
          Nodes.show(box, !holes.isEmpty());
          words.setText(holes.isEmpty() ? "" : said(texts, holes));
        });
    return box;
  }

  private static String said(UiTexts texts, List<String> holes) {
    return texts.get("template.holes", holes.size(), String.join(", ", holes));
  }
}
