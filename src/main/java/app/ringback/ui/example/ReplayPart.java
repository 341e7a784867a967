package app.ringback.ui.example;

import app.ringback.intake.example.MailRule;
import app.ringback.intake.leadmail.RuleReplay.Replayed;
import app.ringback.lead.LeadChangeStore.Changed;
import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What comes out of this mail, what changes of the kept ones, and the rules there are. */
final class ReplayPart {

  private static final int SHOWN = 40;

  private final ExampleModel model;
  private final UiTexts texts;
  private final ExampleWords words;
  private final VBox out = box();
  private final VBox changed = box();
  private final VBox rules = box();
  private final VBox node = new VBox(out, changed, rules);

  ReplayPart(ExampleModel model) {
    this.model = model;
    texts = model.texts();
    words = new ExampleWords(texts);
    out.setId("example-out");
    changed.setId("example-changes");
    rules.setId("example-rules");
    node.getStyleClass().add("example-outcome");
    model.outcomeProperty().subscribe(this::show);
    model.exampleProperty().subscribe(this::showRules);
  }

  Node node() {
    return node;
  }

  private static VBox box() {
    VBox box = new VBox();
    box.getStyleClass().add("example-lines");
    return box;
  }

  private void show(ExampleModel.Outcome now) {
    out.getChildren().setAll(Nodes.label(texts.get("example.out"), "part-title"));
    if (!now.isMarked()) {
      out.getChildren().add(note(texts.get("example.out.nothing")));
    } else {
      now.read()
          .ifPresentOrElse(
              read -> words.lines(read).forEach(line -> out.getChildren().add(plain(line))),
              () -> out.getChildren().add(note(texts.get("example.out.too-little"))));
    }
    changed.getChildren().clear();
    Nodes.show(changed, now.isMarked() && now.read().isPresent());
    Replayed replayed = now.replayed();
    changed.getChildren().add(Nodes.label(texts.get("example.past"), "part-title"));
    if (replayed == null) {
      changed.getChildren().add(note(texts.get("example.past.looking")));
      return;
    }
    List<Changed> all = replayed.changes();
    changed
        .getChildren()
        .add(note(texts.get("example.past.count", replayed.mails(), replayed.fitting())));
    changed.getChildren().add(note(texts.get("example.past.changes", all.size())));
    for (Changed one : all.subList(0, Math.min(SHOWN, all.size()))) {
      changed.getChildren().add(Nodes.label(words.name(one.after()), "example-lead"));
      words.differences(one).forEach(line -> changed.getChildren().add(plain(line)));
    }
    if (all.size() > SHOWN) {
      changed.getChildren().add(note(texts.get("example.past.more", all.size() - SHOWN)));
    }
  }

  private void showRules(@Nullable Example now) {
    rules.getChildren().clear();
    Nodes.show(rules, now != null && !now.rules().isEmpty());
    if (now == null) {
      return;
    }
    rules.getChildren().add(Nodes.label(texts.get("example.rules"), "part-title"));
    for (MailRule rule : now.rules()) {
      Label said = plain(texts.get("example.rule", words.fields(rule), rule.source()));
      said.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(said, Priority.ALWAYS);
      HBox line =
          new HBox(
              said,
              Nodes.iconButton(
                  Icon.DELETE,
                  texts.get("example.rule.delete", words.fields(rule)),
                  () -> model.forget(rule)));
      line.setAlignment(Pos.CENTER_LEFT);
      rules.getChildren().add(line);
    }
  }

  private static Label plain(String text) {
    Label label = Nodes.label(text);
    label.setWrapText(true);
    label.setMinWidth(0);
    return label;
  }

  private static Label note(String text) {
    Label label = Nodes.label(text, "setting-note");
    label.setWrapText(true);
    return label;
  }
}
