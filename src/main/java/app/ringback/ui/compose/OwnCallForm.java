package app.ringback.ui.compose;

import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import app.ringback.ui.call.WentButtons;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Logs a call that was made on the rep's own phone: who called, when, how long, how it went. */
final class OwnCallForm {

  private final UiTexts texts;
  private final ToggleButton incoming;
  private final TextField ago = minutes("own-ago");
  private final TextField talked = minutes("own-talked");
  private final VBox node;

  OwnCallForm(CallModel model, Runnable done) {
    texts = model.texts();
    ToggleGroup who = new ToggleGroup();
    ToggleButton outgoing = new ToggleButton(texts.get("own.i_called"));
    incoming = new ToggleButton(texts.get("own.they_called"));
    outgoing.setToggleGroup(who);
    incoming.setToggleGroup(who);
    outgoing.setSelected(true);
    incoming.setId("own-incoming");
    // One of the two is always chosen.
    who.selectedToggleProperty()
        .subscribe((before, now) -> {
          if (now == null && before != null) {
            who.selectToggle(before);
          }
        });
    FlowPane fields =
        new FlowPane(
            12,
            8,
            new HBox(outgoing, incoming),
            field("own.ago", ago),
            field("own.talked", talked));
    Label how = Nodes.label(texts.get("own.how"), "call-ask");
    WentButtons went =
        new WentButtons(
            texts,
            "own",
            false,
            chosen -> {
              Integer since = number(ago);
              model.log(incoming.isSelected(), since == null ? 0 : since, number(talked), chosen);
              done.run();
            });
    Button cancel = Nodes.button(texts.get("own.cancel"), done, "flat", "small");
    cancel.setId("own-cancel");
    Label title = Nodes.label(texts.get("own.title"), "call-ask");
    node = new VBox(title, fields, how, went.node(), cancel);
    node.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            done.run();
          }
        });
    node.getStyleClass().add("own-call");
  }

  Node node() {
    return node;
  }

  void open() {
    ago.setText("0");
    talked.clear();
    ago.requestFocus();
    ago.selectAll();
  }

  private Node field(String key, TextField field) {
    Label label = Nodes.label(texts.get(key), "compose-hint");
    label.setLabelFor(field);
    field.setAccessibleText(texts.get(key));
    HBox box = new HBox(6, label, field);
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private static TextField minutes(String id) {
    TextField field = new TextField();
    field.setId(id);
    field.setPrefColumnCount(3);
    field.setTextFormatter(
        new TextFormatter<>(
            change -> change.getControlNewText().matches("[0-9]{0,4}") ? change : null));
    return field;
  }

  private static @Nullable Integer number(TextField field) {
    return field.getText().isEmpty() ? null : Integer.valueOf(field.getText());
  }
}
