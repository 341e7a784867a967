package app.ringback.ui.settings;

import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import java.io.File;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** The rules in force, the do-not-call registry, and newer files for both. */
final class RulesPart {

  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final UiTexts texts;
  private final VBox node;

  RulesPart(RulesModel model, UiTexts texts) {
    this.texts = texts;
    Label rules = note("rules-in-use");
    rules.textProperty().bind(model.rulesProperty());
    Label problem = note("rules-problem");
    problem.setGraphic(Icon.PROBLEM.node());
    problem.pseudoClassStateChanged(WRONG, true);
    problem.textProperty().bind(model.problemProperty());
    model.problemProperty().subscribe(words -> Nodes.show(problem, !words.isEmpty()));
    Button replace =
        Nodes.button(
            texts.get("settings.rules.replace"),
            () -> choose("settings.rules.files", "*.toml", model::look));
    replace.setId("rules-replace");
    Button shipped = Nodes.button(texts.get("settings.rules.use_shipped"), model::useShipped);
    shipped.setId("rules-shipped");
    model.ownProperty().subscribe(own -> Nodes.show(shipped, own));
    Label registry = note("registry-state");
    registry.textProperty().bind(model.registryProperty());
    Button importing =
        Nodes.button(
            texts.get("settings.registry.import"),
            () -> choose("settings.registry.files", "*.*", model::importRegistry));
    importing.setId("registry-import");
    node =
        new VBox(
            rules,
            problem,
            buttons(replace, shipped),
            preview(model),
            registry,
            buttons(importing));
    node.getStyleClass().add("settings-fields");
  }

  Node node() {
    return node;
  }

  private Node preview(RulesModel model) {
    Label title = note("rules-preview");
    Label changes = note("rules-changes");
    Button accept = Nodes.button(texts.get("settings.rules.accept"), model::accept, "accent");
    accept.setId("rules-accept");
    Button refuse = Nodes.button(texts.get("settings.rules.refuse"), model::refuse);
    refuse.setId("rules-refuse");
    VBox box = new VBox(8, title, changes, buttons(accept, refuse));
    model
        .previewProperty()
        .subscribe(chosen -> {
          Nodes.show(box, chosen != null);
          if (chosen != null) {
            title.setText(chosen.title());
            changes.setText(
                chosen.changes().stream()
                    .map(change -> "• " + change)
                    .collect(Collectors.joining("\n")));
            Nodes.show(changes, !chosen.changes().isEmpty());
            accept.requestFocus();
          }
        });
    return box;
  }

  private static Label note(String id) {
    Label label = Nodes.label("", "setting-note");
    label.setWrapText(true);
    label.setId(id);
    return label;
  }

  private static Node buttons(Button... buttons) {
    FlowPane line = new FlowPane(buttons);
    line.setHgap(8);
    line.setVgap(8);
    return line;
  }

  private void choose(String title, String pattern, Consumer<Path> chosen) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get(title));
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(texts.get(title), pattern));
    File file = chooser.showOpenDialog(node.getScene().getWindow());
    if (file != null) {
      chosen.accept(file.toPath());
    }
  }
}
