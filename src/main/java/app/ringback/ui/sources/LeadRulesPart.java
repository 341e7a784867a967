package app.ringback.ui.sources;

import app.ringback.core.LeadId;
import app.ringback.intake.example.MailRule;
import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import app.ringback.ui.example.ExampleWords;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** How the mails of a source are read: what was learned for it, and how to teach more. */
final class LeadRulesPart {

  private final SourcesModel model;
  private final UiTexts texts;
  private final ExampleWords words;
  private final VBox rules = new VBox();
  private final Button teach;
  private final VBox node;
  private @Nullable LeadId last;

  LeadRulesPart(SourcesModel model) {
    this.model = model;
    texts = model.texts();
    words = new ExampleWords(texts);
    Label said = Nodes.label(texts.get("sources.rules.words"), "setting-note");
    said.setWrapText(true);
    rules.setId("source-rules");
    teach = Nodes.button(texts.get("sources.rules.teach"), this::teach);
    teach.setId("source-teach");
    node = new VBox(Nodes.label(texts.get("sources.rules"), "setting-label"), said, rules, teach);
    node.getStyleClass().add("settings-section");
  }

  Node node() {
    return node;
  }

  /** Shows what was learned; {@code lastLead} is null when the source brought nobody. */
  void show(List<MailRule> learned, @Nullable LeadId lastLead) {
    last = lastLead;
    teach.setDisable(lastLead == null);
    rules.getChildren().clear();
    for (MailRule rule : learned) {
      Label line = Nodes.label(texts.get("sources.rules.rule", rule.sender(), words.fields(rule)));
      line.setWrapText(true);
      line.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(line, Priority.ALWAYS);
      HBox row =
          new HBox(
              line,
              Nodes.iconButton(
                  Icon.DELETE,
                  texts.get("sources.rules.delete", rule.sender()),
                  () -> model.forget(rule)));
      row.setAlignment(Pos.CENTER_LEFT);
      rules.getChildren().add(row);
    }
    Nodes.show(rules, !learned.isEmpty());
  }

  private void teach() {
    if (last != null) {
      model.ways().example().accept(last);
    }
  }
}
