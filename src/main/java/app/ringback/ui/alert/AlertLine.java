package app.ringback.ui.alert;

import app.ringback.agenda.alert.Alert;
import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import app.ringback.ui.Urgencies;
import java.time.Instant;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** One alert: what happened, how long that is ago or ahead, and what can be done. */
final class AlertLine {

  private final Alert alert;
  private final AlertWords words;
  private final Label time = Nodes.label("", "alert-time");
  private final HBox node = new HBox();

  AlertLine(Alert alert, AlertsModel model, AlertWords words) {
    this.alert = alert;
    this.words = words;
    String said = words.of(alert);
    Label what = Nodes.label(said, "alert-words");
    what.setWrapText(true);
    what.setMinHeight(Region.USE_PREF_SIZE);
    what.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(what, Priority.ALWAYS);
    time.setMinWidth(Region.USE_PREF_SIZE);
    node.getChildren().addAll(words.icon(alert).node("alert-icon"), what, time);
    boolean first = true;
    for (AlertAction action : words.actions(alert)) {
      String name = words.action(action);
      Button button = Nodes.button(name, () -> model.act(alert, action), "small");
      if (first) {
        button.getStyleClass().add("accent");
      }
      button.setId("alert-" + action.name().toLowerCase(Locale.ROOT));
      button.setAccessibleText(name + ": " + said);
      button.setMinWidth(Region.USE_PREF_SIZE);
      node.getChildren().add(button);
      first = false;
    }
    Button pass =
        Nodes.iconButton(Icon.CLOSE, words.pass(alert) + ": " + said, () -> model.pass(alert));
    pass.setId("alert-pass");
    Nodes.tooltip(pass, words.pass(alert));
    node.getChildren().add(pass);
    node.setAlignment(Pos.CENTER_LEFT);
    node.getStyleClass().add("alert-line");
    node.setAccessibleText(said);
  }

  Node node() {
    return node;
  }

  /** Lets the time run on. */
  void tick(Instant now) {
    time.setText(words.time(alert, now));
    Nodes.show(time, !time.getText().isEmpty());
    Urgencies.style(node, words.urgency(alert, now));
  }

  void focus() {
    node.getChildren().stream()
        .filter(Button.class::isInstance)
        .findFirst()
        .ifPresent(Node::requestFocus);
  }
}
