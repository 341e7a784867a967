package app.ringback.ui.cadences;

import app.ringback.cadence.Cadences.Enrolled;
import app.ringback.cadence.Plan;
import app.ringback.cadence.PlanFault;
import app.ringback.core.Channel;
import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The editor of one cadence: its name, its steps, how it ends, and a preview for a lead. */
final class CadenceEditor {

  private final CadencesModel model;
  private final UiTexts texts;
  private final TextField name = new TextField();
  private final VBox steps = new VBox();
  private final Label faults = Nodes.label("", "setting-note", "test-outcome");
  private final NumberField quiet;
  private final NumberField reengage;
  private final Button keep;
  private final Button revert;
  private final VBox question = new VBox();
  private final Label asked = Nodes.label("", "setting-label");
  private final List<StepRow> rows = new ArrayList<>();
  private final ScrollPane node;
  private Map<Channel, List<String>> templates = Map.of();
  private boolean showing;

  CadenceEditor(CadencesModel model) {
    this.model = model;
    this.texts = model.texts();
    name.setId("cadence-name");
    name.setAccessibleText(texts.get("cadence.name"));
    name.setPromptText(texts.get("cadence.name"));
    HBox.setHgrow(name, Priority.ALWAYS);
    name.textProperty()
        .subscribe(text -> {
          if (!showing) {
            model.edit(plan -> plan.name(text));
          }
        });
    quiet =
        new NumberField(
            "cadence-quiet",
            texts.get("cadence.quiet.name"),
            days -> edit(() -> model.edit(plan -> plan.quietDays(days))));
    reengage =
        new NumberField(
            "cadence-reengage",
            texts.get("cadence.reengage.name"),
            days -> edit(() -> model.edit(plan -> plan.reengageDays(days))));
    keep = Nodes.button(texts.get("cadence.keep"), model::keep, "accent");
    keep.setId("cadence-keep");
    revert = Nodes.button(texts.get("cadence.revert"), model::revert);
    Button remove =
        Nodes.iconButton(Icon.DELETE, texts.get("cadence.remove"), model::removeCadence);
    remove.setId("cadence-remove");
    for (Region each : List.of(keep, revert, remove)) {
      each.setMinWidth(Region.USE_PREF_SIZE);
    }
    HBox head = new HBox(name, keep, revert, remove);
    head.getStyleClass().add("setting-buttons");
    head.setAlignment(Pos.CENTER_LEFT);
    faults.setId("cadence-faults");
    faults.setWrapText(true);
    Button add = Nodes.button(texts.get("cadence.step.add"), model::add);
    add.setGraphic(Icon.ADD.node());
    add.setId("cadence-step-add");
    steps.getStyleClass().add("cadence-steps");
    Label hint = Nodes.label(texts.get("cadence.steps.words"), "setting-note");
    hint.setWrapText(true);
    VBox all =
        new VBox(
            part(head, question(), faults),
            part(Nodes.label(texts.get("cadence.steps"), "setting-label"), hint, steps, add),
            part(Nodes.label(texts.get("cadence.end"), "setting-label"), ending()),
            part(new PreviewPart(model).node()));
    all.getStyleClass().add("settings");
    node = new ScrollPane(all);
    node.setFitToWidth(true);
    node.getStyleClass().add("settings-screen");
    model.laidProperty().subscribe(any -> lay());
    model.draftProperty().subscribe(this::show);
    model
        .sightProperty()
        .subscribe(now -> {
          // Rows that are being typed into stay, unless there is something else to choose.
          if (!now.templates().equals(templates)) {
            templates = now.templates();
            lay();
          }
        });
    model.askingProperty().subscribe(this::ask);
  }

  Node node() {
    return node;
  }

  private static VBox part(Node... nodes) {
    VBox part = new VBox(nodes);
    part.getStyleClass().add("settings-section");
    return part;
  }

  private void edit(Runnable change) {
    if (!showing) {
      change.run();
    }
  }

  private Node ending() {
    FlowPane line =
        new FlowPane(
            Nodes.label(texts.get("cadence.quiet")),
            quiet.node(),
            Nodes.label(texts.get("cadence.reengage")),
            reengage.node(),
            Nodes.label(texts.get("cadence.reengage.days")));
    line.getStyleClass().add("cadence-line");
    Label words = Nodes.label(texts.get("cadence.end.words"), "setting-note");
    words.setWrapText(true);
    return new VBox(line, words);
  }

  /** What happens to leads that are on it is asked where it is kept, not in a dialog. */
  private Node question() {
    FlowPane answers = new FlowPane();
    for (Enrolled each : Enrolled.values()) {
      Button answer =
          Nodes.button(
              texts.get("cadence.enrolled." + each.name().toLowerCase(java.util.Locale.ROOT)),
              () -> model.keep(each));
      answer.setId("cadence-enrolled-" + each.name().toLowerCase(java.util.Locale.ROOT));
      answers.getChildren().add(answer);
    }
    answers.getStyleClass().add("cadence-line");
    asked.setWrapText(true);
    question.getChildren().setAll(asked, answers);
    question.getStyleClass().add("concern");
    return question;
  }

  private void ask(boolean now) {
    asked.setText(texts.get("cadence.enrolled", model.enrolled()));
    Nodes.show(question, now);
    if (now) {
      node.setVvalue(0);
    }
  }

  /** Makes the rows anew: other steps, or in another order. */
  private void lay() {
    rows.clear();
    List<app.ringback.cadence.Step> all = model.draftProperty().get().steps();
    for (int i = 0; i < all.size(); i++) {
      rows.add(new StepRow(model, i, all.get(i)));
    }
    steps.getChildren().setAll(rows.stream().map(StepRow::node).toList());
    show(model.draftProperty().get());
  }

  private void show(Plan plan) {
    showing = true;
    if (!name.getText().equals(plan.name())) {
      name.setText(plan.name());
    }
    quiet.show(plan.quietDays());
    reengage.show(plan.reengageDays());
    showing = false;
    List<PlanFault> found = model.faults();
    for (int i = 0; i < rows.size(); i++) {
      int place = i;
      rows.get(i)
          .say(
              found.stream()
                  .filter(fault -> fault.step() == place)
                  .map(this::words)
                  .collect(Collectors.joining(" ")));
    }
    String ofPlan =
        found.stream()
            .filter(fault -> fault.step() == PlanFault.PLAN)
            .map(this::words)
            .collect(Collectors.joining(" "));
    faults.setText(ofPlan.isEmpty() && !found.isEmpty() ? texts.get("cadence.faults") : ofPlan);
    Nodes.show(faults, !found.isEmpty());
    keep.setDisable(!found.isEmpty() || !model.isChanged());
    revert.setDisable(!model.isChanged());
  }

  private String words(PlanFault fault) {
    return texts.get("cadence.fault." + fault.kind().name().toLowerCase(java.util.Locale.ROOT));
  }
}
