package app.ringback.ui.agenda;

import app.ringback.agenda.AgendaItem;
import app.ringback.lead.Lead;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import java.time.ZoneId;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What one should know before the call: why, what to say, who it is, what was said last. */
final class CallSheetView {

  private final AgendaWords words;
  private final UiTexts texts;
  private final Label why = wrapped("", "calling-why");
  private final Label clock = wrapped("", "row-second");
  private final Label script = wrapped("", "calling-script");
  private final Label missing = wrapped("", "compose-warning-words");
  private final Label said = wrapped("", "calling-said");
  private final GridPane facts = new GridPane();
  private final VBox last;
  private final VBox prep;
  private final VBox node;

  CallSheetView(AgendaWords words) {
    this.words = words;
    texts = words.texts();
    script.setId("calling-script");
    script.setMaxWidth(Double.MAX_VALUE);
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(Region.USE_PREF_SIZE);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    facts.getColumnConstraints().addAll(names, values);
    facts.getStyleClass().add("calling-facts");
    last = part("calling.last", said);
    prep = part("calling.prep", facts);
    VBox say = part("calling.script", script);
    say.getChildren().add(missing);
    node = new VBox(new VBox(why, clock), say, prep, last);
    node.getStyleClass().add("calling-sheet");
  }

  private VBox part(String key, Node content) {
    VBox part = new VBox(Nodes.label(texts.get(key), "agenda-heading"), content);
    part.getStyleClass().add("calling-part");
    return part;
  }

  Node node() {
    return node;
  }

  void show(@Nullable AgendaItem item, @Nullable CallSheet sheet) {
    why.setText(
        item == null
            ? ""
            : texts.get("calling.why", words.what(item), words.when(item, words.times().now())));
    facts.getChildren().clear();
    Lead lead = sheet == null ? null : sheet.lead();
    ZoneId there = sheet == null ? null : sheet.zone();
    clock.setText(
        there == null
            ? ""
            : texts.get("calling.clock", words.times().time(words.times().now(), there)));
    Nodes.show(clock, !clock.getText().isEmpty());
    String says = sheet == null ? "" : sheet.script();
    script.setText(says.isEmpty() ? texts.get("calling.no_script") : says);
    Nodes.styles(script, "label", says.isEmpty() ? "row-second" : "calling-script");
    String gaps = sheet == null ? "" : String.join(", ", sheet.missing());
    missing.setText(gaps.isEmpty() ? "" : texts.get("calling.missing", gaps));
    Nodes.show(missing, !gaps.isEmpty());
    said.setText(sheet == null ? "" : sheet.lastWords());
    Nodes.show(last, !said.getText().isEmpty());
    if (lead != null) {
      facts(lead);
    }
    Nodes.show(prep, !facts.getChildren().isEmpty());
  }

  private void facts(Lead lead) {
    fact("field.company", lead.company());
    fact("field.source", lead.source());
    fact("field.interest", lead.interest());
    fact("field.reason", lead.reason());
    fact("field.industry", lead.industry());
    fact("field.notes", lead.notes());
    lead.custom().forEach(this::line);
  }

  private void fact(String key, String value) {
    line(texts.get(key), value);
  }

  private void line(String name, String value) {
    if (!value.isBlank()) {
      Label label = Nodes.label(name, "calling-fact-name");
      label.setMinWidth(Region.USE_PREF_SIZE);
      facts.addRow(facts.getRowCount(), label, wrapped(value, "calling-fact"));
    }
  }

  private static Label wrapped(String text, String styleClass) {
    Label label = Nodes.label(text, styleClass);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
