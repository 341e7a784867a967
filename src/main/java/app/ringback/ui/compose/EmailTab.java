package app.ringback.ui.compose;

import app.ringback.core.EmailAddress;
import app.ringback.ui.Icon;
import app.ringback.ui.Key;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Writes an e-mail to the lead. */
public final class EmailTab implements ComposeTab {

  private static final KeyCombination ATTACH =
      new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

  private final EmailModel model;
  private final UiTexts texts;
  private final TextField subject = new TextField();
  private final TextArea editor;
  private final Node node;

  public EmailTab(EmailModel model, UiTexts texts) {
    this.model = model;
    this.texts = texts;
    editor = Editors.of(model.draft(), texts.get("email.prompt"), texts.get("email.name"));
    editor.setId("email-editor");
    VBox.setVgrow(editor, Priority.ALWAYS);
    Editors.onSend(editor, model::send);
    Editors.onSend(subject, model::send);
    Button send = Nodes.button(texts.get("email.send"), model::send, "accent");
    send.setId("email-send");
    send.setGraphic(Icon.SEND.node());
    send.setAccessibleText(texts.get("email.send.name"));
    send.disableProperty().bind(model.sendableProperty().not());
    send.setMinWidth(Region.USE_PREF_SIZE);
    GuardLine answer = new GuardLine();
    answer.node().setId("email-guard-answer");
    model.answerProperty().subscribe(answer::show);
    // "May send now" beside a reason why not would be no help.
    answer.node().visibleProperty().bind(model.setUpProperty().isEqualTo(MailReadiness.READY));
    HBox foot = new HBox(answer.node(), send);
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.getStyleClass().add("compose-foot");
    AttachmentList attachments = new AttachmentList(model.attachments(), texts);
    VBox tab =
        new VBox(
            to(),
            new TemplateRow(model.templates()).node(),
            about(),
            missing(),
            editor,
            TemplateRow.holes(model.templates(), this::select),
            below(),
            attachments.node(),
            foot);
    attachments.takeDropsOn(tab);
    tab.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (ATTACH.match(event)) {
            event.consume();
            attachments.choose();
          }
        });
    tab.getChildren().add(new UndoBar(model.undo(), texts).node());
    tab.getStyleClass().add("compose-tab");
    node = new TemplatePicker(model.templates(), tab, this::focus).node();
  }

  /** Selects what is to be filled in, in whichever of the two it stands. */
  private void select(String hole) {
    if (!Editors.select(subject, hole)) {
      Editors.select(editor, hole);
    }
  }

  private Node to() {
    ComboBox<EmailAddress> address = new ComboBox<>(model.addresses());
    address.setId("email-address");
    address.setAccessibleText(texts.get("email.to.name"));
    address.setMaxWidth(Double.MAX_VALUE);
    address.setPlaceholder(new Label(texts.get("email.no_address")));
    address.setPromptText(texts.get("email.no_address"));
    address.valueProperty().bindBidirectional(model.addressProperty());
    address.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable EmailAddress email) {
            return email == null ? "" : email.text();
          }

          @Override
          public @Nullable EmailAddress fromString(String text) {
            return null;
          }
        });
    return row(texts.get("email.to"), address, address);
  }

  private Node about() {
    subject.setId("email-subject");
    subject.setAccessibleText(texts.get("email.subject.name"));
    subject.textProperty().bindBidirectional(model.draft().subjectProperty());
    subject.editableProperty().bind(model.draft().readyProperty());
    model
        .theyWroteProperty()
        .subscribe(wrote -> subject.setPromptText(wrote ? texts.get("email.subject.answer") : ""));
    return row(texts.get("email.subject"), subject, subject);
  }

  private static Node row(String words, Node field, Node grows) {
    Label label = Nodes.label(words, "compose-hint");
    label.setLabelFor(field);
    label.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(grows, Priority.ALWAYS);
    HBox row = new HBox(label, field);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("compose-to");
    return row;
  }

  private Node missing() {
    Label warning = wrapped("", "compose-warning");
    warning.setGraphic(Icon.PROBLEM.node());
    warning.setMaxWidth(Double.MAX_VALUE);
    warning.setId("email-missing");
    model
        .setUpProperty()
        .subscribe(now -> {
          Nodes.show(warning, now != MailReadiness.READY);
          warning.setText(
              switch (now) {
                case READY -> "";
                case NO_MAILBOX -> texts.get("email.no_mailbox");
                case NO_POSTAL_ADDRESS -> texts.get("email.no_postal_address");
              });
        });
    return warning;
  }

  /** What is added to the mail, so that nobody types it too. */
  private Node below() {
    Label words = wrapped("", "compose-hint");
    words.setId("email-below");
    model.belowProperty().subscribe(foot -> words.setText(texts.get("email.below") + "\n" + foot));
    ScrollPane scroll = new ScrollPane(words);
    scroll.setFitToWidth(true);
    scroll.setMaxHeight(96);
    scroll.setMinHeight(48);
    scroll.getStyleClass().add("email-below");
    return scroll;
  }

  private static Label wrapped(String words, String style) {
    Label label = Nodes.label(words, style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  @Override
  public String id() {
    return "email";
  }

  @Override
  public String title() {
    return texts.get("compose.email");
  }

  @Override
  public Icon icon() {
    return Icon.EMAIL;
  }

  @Override
  public Key key() {
    return Key.letter('e');
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void focus() {
    if (subject.getText().isBlank() && !model.theyWroteProperty().get()) {
      subject.requestFocus();
    } else {
      editor.requestFocus();
      editor.positionCaret(editor.getLength());
    }
  }

  @Override
  public void pickTemplate() {
    model.templates().begin();
  }
}
