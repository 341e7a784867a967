package app.ringback.ui.templates;

import app.ringback.core.Approach;
import app.ringback.core.Channel;
import app.ringback.core.Purpose;
import app.ringback.template.MergeField;
import app.ringback.template.Template;
import app.ringback.template.Templates;
import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The fields of the template that is edited, with what is wrong with it and what it says. */
final class TemplateForm {

  private static final KeyCombination SAVE =
      new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);

  private final TemplatesModel model;
  private final UiTexts texts;
  private final TextField name = new TextField();
  private final WordChoice<Channel> channel;
  private final WordChoice<Purpose> purpose;
  private final WordChoice<Approach> approach;
  private final TextField subject = new TextField();
  private final TextArea body = new TextArea();
  private final VBox subjectBox;
  private final Button save;
  private final Button restore;
  private final ScrollPane node;
  private TextInputControl last = body;
  private boolean bringing;

  TemplateForm(TemplatesModel model) {
    this.model = model;
    texts = model.texts();
    channel = new WordChoice<>(texts, "templates.channel", List.of(Channel.values()), false);
    purpose = new WordChoice<>(texts, "templates.purpose", List.of(Purpose.values()), true);
    approach = new WordChoice<>(texts, "template.approach", List.of(Approach.values()), true);
    name.setId("template-name");
    subject.setId("template-subject");
    body.setId("template-body");
    body.setWrapText(true);
    body.setPrefRowCount(8);
    body.setMinHeight(120);
    body.getStyleClass().add("compose-editor");
    VBox nameBox = labelled("templates.name", name);
    subjectBox = labelled("templates.subject", subject);
    FlowPane choices =
        new FlowPane(
            labelled("templates.channel.name", channel.node()),
            labelled("templates.purpose.name", purpose.node()),
            labelled("template.approach.name", approach.node()));
    choices.getStyleClass().add("templates-choices");
    VBox bodyBox = labelled("templates.body", body);
    FlowPane insert = new FlowPane(fields());
    save = Nodes.button(texts.get("templates.save"), model::save, "accent");
    save.setId("template-save");
    restore = Nodes.button(texts.get("templates.restore"), model::restore);
    restore.setId("template-restore");
    restore.setGraphic(Icon.UNDO.node());
    Button duplicate = Nodes.button(texts.get("templates.duplicate"), model::duplicate);
    duplicate.setId("template-duplicate");
    duplicate.setGraphic(Icon.COPY.node());
    Button delete = Nodes.button(texts.get("templates.delete"), model::delete);
    delete.setId("template-delete");
    delete.setGraphic(Icon.DELETE.node());
    FlowPane buttons = new FlowPane(save, duplicate, restore, delete);
    buttons.getStyleClass().add("templates-choices");
    VBox all =
        new VBox(
            nameBox,
            choices,
            subjectBox,
            bodyBox,
            insert,
            new TemplateVerdict(model).node(),
            buttons);
    all.getStyleClass().addAll("settings", "templates-form");
    all.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (SAVE.match(event)) {
            event.consume();
            model.save();
          }
        });
    node = new ScrollPane(all);
    node.setFitToWidth(true);
    node.getStyleClass().add("settings-screen");
    name.textProperty().subscribe(text -> typed());
    for (TextInputControl field : List.of(subject, body)) {
      field.textProperty().subscribe(text -> typed());
      field
          .focusedProperty()
          .subscribe(focused -> {
            if (focused) {
              last = field;
            }
          });
    }
    channel.onChange(this::typed);
    purpose.onChange(this::typed);
    approach.onChange(this::typed);
    model.editedProperty().subscribe(this::show);
    model.faultsProperty().subscribe(faults -> showButtons());
    // Whose words they are is known anew with every reading.
    model.shown().subscribe(this::showButtons);
  }

  Node node() {
    return node;
  }

  void focusName() {
    name.requestFocus();
    name.selectAll();
  }

  private VBox labelled(String key, Region field) {
    Label label = Nodes.label(texts.get(key), "setting-label");
    label.setLabelFor(field);
    field.setAccessibleText(texts.get(key));
    VBox box = new VBox(label, field);
    box.getStyleClass().add("setting");
    return box;
  }

  /** Every field there is, with what it is; one is put where was typed last. */
  private MenuButton fields() {
    MenuButton menu = new MenuButton(texts.get("templates.insert"));
    menu.setId("template-insert");
    menu.setGraphic(Icon.ADD.node());
    menu.setOnShowing(event -> menu.getItems().setAll(items()));
    menu.getItems().setAll(items());
    return menu;
  }

  private List<MenuItem> items() {
    List<MenuItem> items = new ArrayList<>();
    for (MergeField field : MergeField.values()) {
      items.add(item(field.code(), texts.get("templates.field." + field.code())));
    }
    model.custom().forEach(custom -> items.add(item(custom, texts.get("templates.field.custom"))));
    return items;
  }

  private MenuItem item(String field, String what) {
    MenuItem item = new MenuItem(texts.get("templates.field.line", field, what));
    item.setMnemonicParsing(false);
    item.setOnAction(event -> {
      last.requestFocus();
      last.replaceSelection("{" + field + "}");
    });
    return item;
  }

  private void show(@Nullable Template now) {
    node.setDisable(now == null);
    showButtons();
    if (now == null || now.equals(read(now))) {
      return;
    }
    bringing = true;
    name.setText(now.name());
    channel.set(now.channel());
    purpose.set(now.purpose());
    approach.set(now.approach());
    subject.setText(now.subject());
    body.setText(now.body());
    node.setVvalue(0);
    bringing = false;
    showButtons();
  }

  private void showButtons() {
    Nodes.show(subjectBox, channel.get() == Channel.EMAIL);
    save.setDisable(!model.faultsProperty().get().isEmpty() || !model.isDirty());
    Nodes.show(
        restore, model.origin().filter(origin -> origin == Templates.Origin.CHANGED).isPresent());
    // A shipped one is for its channel: cadences count on it.
    channel
        .node()
        .setDisable(model.origin().filter(origin -> origin != Templates.Origin.OWN).isPresent());
  }

  private Template read(Template now) {
    Channel kind = channel.get();
    return new Template(
        now.id(),
        name.getText(),
        kind == null ? now.channel() : kind,
        kind == Channel.EMAIL ? subject.getText() : "",
        body.getText(),
        purpose.get(),
        approach.get());
  }

  private void typed() {
    Template now = model.editedProperty().get();
    if (!bringing && now != null) {
      model.typed(read(now));
      showButtons();
    }
  }
}
