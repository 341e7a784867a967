package app.ringback.ui.compose;

import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The script of a call, filled for the lead, to be read while talking. */
final class ScriptView {

  private final UiTexts texts;
  private final Label words = Nodes.label("", "template-preview");
  private final Label missing = Nodes.label("", "compose-warning");
  private final VBox node;

  ScriptView(TemplateChoice model) {
    texts = model.texts();
    words.setId("call-script");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    missing.setWrapText(true);
    missing.setMinHeight(Region.USE_PREF_SIZE);
    missing.setMaxWidth(Double.MAX_VALUE);
    missing.setGraphic(Icon.PROBLEM.node());
    ScrollPane scroll = new ScrollPane(words);
    scroll.setFitToWidth(true);
    scroll.setMinHeight(96);
    scroll.setMaxHeight(220);
    scroll.setAccessibleText(texts.get("template.script"));
    scroll.getStyleClass().add("template-preview-pane");
    node = new VBox(scroll, missing);
    node.getStyleClass().add("template-script");
    model.chosenProperty().subscribe(this::show);
  }

  Node node() {
    return node;
  }

  private void show(TemplateDesk.@Nullable Filled script) {
    Nodes.show(node, script != null);
    words.setText(script == null ? "" : script.merged().body());
    missing.setText(
        script == null || script.merged().complete()
            ? ""
            : texts.get("template.missing", String.join(", ", script.merged().missing())));
    Nodes.show(missing, !missing.getText().isEmpty());
  }
}
