package app.ringback.ui.example;

import app.ringback.intake.example.Marking;
import app.ringback.ui.Nodes;
import app.ringback.ui.Screen;
import app.ringback.ui.UiTexts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.IndexRange;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A mail on the left; on the right its fields, what comes out, and what changes of the past. */
public final class ExampleScreen implements Screen {

  private static final double MAIL_SHARE = 0.54;

  private final ExampleModel model;
  private final UiTexts texts;
  private final TextArea mail = new TextArea();
  private final Label words = Nodes.label("", "setting-note");
  private final FieldRows fields;
  private final VBox node;

  /**
   * @param close closes the screen
   */
  public ExampleScreen(ExampleModel model, Runnable close) {
    this.model = model;
    this.texts = model.texts();
    mail.setId("example-mail");
    mail.setEditable(false);
    mail.setWrapText(true);
    mail.getStyleClass().add("side-text");
    mail.setAccessibleText(texts.get("example.mail"));
    mail.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    fields = new FieldRows(model, this::mark, this::select);
    TextField source = new TextField();
    source.setId("example-source");
    source.setAccessibleText(texts.get("example.source"));
    source.textProperty().bindBidirectional(model.sourceProperty());
    Label sourceName = Nodes.label(texts.get("example.source"), "setting-label");
    sourceName.setLabelFor(source);
    VBox named = new VBox(sourceName, source);
    named.getStyleClass().add("setting");
    VBox right = new VBox(fields.node(), new ReplayPart(model).node(), named);
    right.getStyleClass().add("example-right");
    ScrollPane scroll = new ScrollPane(right);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("settings-screen");
    words.setWrapText(true);
    words.setMinHeight(Label.USE_PREF_SIZE);
    VBox left = new VBox(words, mail);
    left.getStyleClass().add("example-left");
    VBox.setVgrow(mail, Priority.ALWAYS);
    SplitPane both = new SplitPane(left, scroll);
    both.setDividerPositions(MAIL_SHARE);
    both.getStyleClass().add("sources-screen");
    VBox.setVgrow(both, Priority.ALWAYS);
    Button save = Nodes.button(texts.get("example.save"), () -> model.save(close), "accent");
    save.setId("example-save");
    save.setMinWidth(Button.USE_PREF_SIZE);
    Label hint = Nodes.label(texts.get("example.save.hint"), "compose-hint");
    hint.setWrapText(true);
    hint.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(hint, Priority.ALWAYS);
    HBox foot = new HBox(hint, save);
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.getStyleClass().addAll("compose-foot", "example-foot");
    node = new VBox(both, foot);
    node.getStyleClass().add("example-screen");
    model
        .outcomeProperty()
        .subscribe(now -> {
          fields.refresh();
          save.setDisable(!now.canBeSaved());
        });
    model.exampleProperty().subscribe(this::show);
  }

  private void show(@Nullable Example now) {
    if (now != null && !mail.getText().equals(now.text())) {
      mail.setText(now.text());
      words.setText(texts.get("example.words", now.sender()));
    }
  }

  /** A digit marks what is selected; letters mean what they mean everywhere. */
  private void typed(KeyEvent event) {
    for (MarkField field : MarkField.values()) {
      if (!field.digit().isEmpty() && field.digit().equals(event.getCharacter())) {
        event.consume();
        mark(field);
      }
    }
  }

  private void mark(MarkField field) {
    IndexRange selected = mail.getSelection();
    model.mark(field, selected.getStart(), selected.getEnd());
    mail.requestFocus();
  }

  private void select(Marking place) {
    mail.requestFocus();
    mail.selectRange(place.start(), place.end());
  }

  @Override
  public String title() {
    return texts.get("example.title");
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void opened() {
    mail.requestFocus();
  }
}
