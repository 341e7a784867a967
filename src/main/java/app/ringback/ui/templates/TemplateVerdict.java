package app.ringback.ui.templates;

import app.ringback.core.Channel;
import app.ringback.outbox.Segments;
import app.ringback.template.Merged;
import app.ringback.template.Template;
import app.ringback.template.TemplateCheck;
import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import app.ringback.ui.templates.TemplatesDesk.Preview;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Below the editor: what is wrong, what to know, and what a real lead would get. */
final class TemplateVerdict {

  private final TemplatesModel model;
  private final UiTexts texts;
  private final Label wrong = label("compose-warning", "template-faults");
  private final Label hints = label("setting-note", "template-hints");
  private final Label whose = label("setting-label", "template-whose");
  private final Label words = label("template-preview", "template-preview");
  private final Label about = label("template-subject", "template-preview-subject");
  private final Label length = label("setting-note", "template-length");
  private final VBox preview = new VBox(about, words);
  private final VBox node = new VBox(wrong, hints, whose, preview, length);

  TemplateVerdict(TemplatesModel model) {
    this.model = model;
    texts = model.texts();
    wrong.setGraphic(Icon.PROBLEM.node());
    preview.getStyleClass().add("template-bubble");
    node.getStyleClass().add("setting");
    model.faultsProperty().subscribe(this::show);
    model.previewProperty().subscribe(this::show);
    model.editedProperty().subscribe(now -> hints(now));
  }

  private static Label label(String style, String id) {
    Label label = Nodes.label("", style);
    label.setId(id);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.setMaxWidth(Double.MAX_VALUE);
    return label;
  }

  Node node() {
    return node;
  }

  private void show(List<TemplateCheck.Fault> faults) {
    List<String> lines = new ArrayList<>();
    for (TemplateCheck.Fault fault : faults) {
      lines.add(texts.get("templates.fault." + fault.kind(), fault.detail()));
    }
    wrong.setText(String.join("\n", lines));
    Nodes.show(wrong, !lines.isEmpty());
  }

  private void hints(@Nullable Template now) {
    List<String> lines = new ArrayList<>();
    if (now != null) {
      for (String name : TemplateCheck.unknown(now, model.custom())) {
        lines.add(
            TemplateCheck.meant(name, model.custom())
                .map(meant -> texts.get("templates.hint.meant", name, meant))
                .orElseGet(() -> texts.get("templates.hint.unknown", name)));
      }
      List<String> needed = TemplateCheck.needed(now);
      if (!needed.isEmpty()) {
        lines.add(texts.get("templates.hint.needed", String.join(", ", needed), needed.getFirst()));
      }
    }
    hints.setText(String.join("\n", lines));
    Nodes.show(hints, !lines.isEmpty());
  }

  private void show(@Nullable Preview now) {
    Template edited = model.editedProperty().get();
    Nodes.show(preview, now != null);
    Nodes.show(whose, now != null);
    if (now == null || edited == null) {
      return;
    }
    Merged merged = now.merged();
    String lead = now.lead();
    whose.setText(
        lead.isEmpty()
            ? texts.get("templates.preview.nobody")
            : merged.complete()
                ? texts.get("templates.preview", lead)
                : texts.get(
                    "templates.preview.missing", lead, String.join(", ", merged.missing())));
    about.setText(merged.subject());
    Nodes.show(about, !merged.subject().isEmpty());
    words.setText(merged.body());
    boolean text = edited.channel() == Channel.TEXT;
    Nodes.show(length, text);
    if (text) {
      Segments segments = Segments.of(merged.body());
      length.setText(
          texts.get(
              segments.gsm() ? "text.length" : "text.length.unicode",
              merged.body().length(),
              segments.count(),
              segments.left(),
              Segments.LONGEST_TEXT));
    }
  }
}
