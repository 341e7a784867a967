package app.ringback.ui.compose;

import app.ringback.ui.Icon;
import app.ringback.ui.Key;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Writes a text to the lead. */
public final class TextTab implements ComposeTab {

  private final TextModel model;
  private final UiTexts texts;
  private final TextArea editor;
  private final Label length = Nodes.label("", "compose-hint");
  private final Label optOut = Nodes.label("", "compose-hint");
  private final GuardLine answer = new GuardLine();
  private final Label warning = Nodes.label("", "compose-warning");
  private final Node node;

  /**
   * @param openSettings opens the settings where the account is set up
   */
  public TextTab(TextModel model, UiTexts texts, Runnable openSettings) {
    this.model = model;
    this.texts = texts;
    editor = Editors.of(model.draft(), texts.get("text.prompt"), texts.get("text.name"));
    editor.setId("text-editor");
    VBox.setVgrow(editor, Priority.ALWAYS);
    Button send = Nodes.button(texts.get("text.send"), model::send, "accent");
    send.setId("text-send");
    send.setGraphic(Icon.SEND.node());
    send.setAccessibleText(texts.get("text.send.name"));
    send.disableProperty().bind(model.sendableProperty().not());
    send.setMinWidth(Region.USE_PREF_SIZE);
    Editors.onSend(editor, model::send);
    answer.node().setId("guard-answer");
    warning.setGraphic(Icon.PROBLEM.node());
    warning.setWrapText(true);
    warning.setMinHeight(Region.USE_PREF_SIZE);
    warning.setMaxWidth(Double.MAX_VALUE);
    warning.setId("guard-warning");
    length.setWrapText(true);
    length.setMinHeight(Region.USE_PREF_SIZE);
    length.setId("text-length");
    optOut.setText(texts.get("text.opt_out"));
    optOut.setWrapText(true);
    optOut.setMinHeight(Region.USE_PREF_SIZE);
    LaterPicker later = new LaterPicker(model.later(), texts);
    Editors.onSend(later.fields(), model::send);
    model
        .later()
        .atProperty()
        .subscribe(at -> send.setText(texts.get(at == null ? "text.send" : "text.send.later")));
    HBox foot = new HBox(Nodes.spacer(), later.menu(), send);
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.getStyleClass().add("compose-foot");
    Label offline = Nodes.label(texts.get("text.offline"), "compose-warning");
    offline.setGraphic(Icon.OFFLINE.node());
    offline.setWrapText(true);
    offline.setMinHeight(Region.USE_PREF_SIZE);
    model.offlineProperty().subscribe(now -> Nodes.show(offline, now));
    VBox tab =
        new VBox(
            to(),
            new TemplateRow(model.templates()).node(),
            notSetUp(openSettings),
            editor,
            TemplateRow.holes(model.templates(), hole -> Editors.select(editor, hole)),
            length,
            optOut,
            warning,
            offline,
            later.fields(),
            answer.node(),
            foot);
    tab.getChildren().add(new UndoBar(model.undo(), texts).node());
    tab.getStyleClass().add("compose-tab");
    node = new TemplatePicker(model.templates(), tab, this::focus).node();
    model.draft().textProperty().subscribe(text -> showLength());
    model.firstProperty().subscribe(first -> showLength());
    model.answerProperty().subscribe(this::showAnswer);
  }

  private Node to() {
    NumberChoice number =
        new NumberChoice(
            texts, "text-number", texts.get("text.no_number"), model.numbers(), model::shown);
    number.valueProperty().bindBidirectional(model.numberProperty());
    return number.node();
  }

  private Node notSetUp(Runnable openSettings) {
    Label words = Nodes.label(texts.get("text.not_set_up"), "compose-warning-words");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    Button settings = Nodes.button(texts.get("text.set_up"), openSettings, "small");
    settings.setId("text-set-up");
    VBox box = new VBox(words, settings);
    box.getStyleClass().add("compose-warning");
    model.setUpProperty().subscribe(ready -> Nodes.show(box, !ready));
    return box;
  }

  private void showLength() {
    boolean blank = model.draft().textProperty().get().isBlank();
    length.setText(blank ? texts.get("text.length.none") : model.length());
    Nodes.show(optOut, model.addsOptOut());
  }

  private void showAnswer(@Nullable GuardAnswer said) {
    answer.show(said);
    warning.setText(said == null ? "" : said.warning());
    Nodes.show(warning, !warning.getText().isEmpty());
  }

  @Override
  public String id() {
    return "text";
  }

  @Override
  public String title() {
    return texts.get("compose.text");
  }

  @Override
  public Icon icon() {
    return Icon.TEXT;
  }

  @Override
  public Key key() {
    return Key.letter('t');
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void focus() {
    editor.requestFocus();
    editor.positionCaret(editor.getLength());
  }

  @Override
  public void pickTemplate() {
    model.templates().begin();
  }
}
