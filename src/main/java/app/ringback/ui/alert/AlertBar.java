package app.ringback.ui.alert;

import app.ringback.agenda.alert.Alert;
import app.ringback.ui.Action;
import app.ringback.ui.ActionGroup;
import app.ringback.ui.Icon;
import app.ringback.ui.Key;
import app.ringback.ui.Keys;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * The alerts in a bar of the window, whatever else is on screen: the most urgent one, and the
 * others when they are asked for. It covers nothing and takes no focus by itself.
 */
public final class AlertBar {

  /** More lines would push the work out of a small window. */
  private static final int MOST = 4;

  private final AlertsModel model;
  private final AlertWords words;
  private final UiTexts texts;
  private final ReadOnlyObjectProperty<Instant> now;
  private final Button rest;
  private final HBox foot;
  private final VBox lines = new VBox();
  private final VBox node;
  private final List<AlertLine> shown = new ArrayList<>();
  private boolean open;

  /**
   * @param now the time, once a second
   */
  public AlertBar(AlertsModel model, AlertWords words, ReadOnlyObjectProperty<Instant> now) {
    this.model = model;
    this.words = words;
    this.texts = words.texts();
    this.now = now;
    rest = Nodes.button("", this::toggle, "small", "flat", "alert-rest");
    rest.setId("alert-rest");
    foot = new HBox(Nodes.spacer(), rest);
    foot.setAlignment(Pos.CENTER_RIGHT);
    foot.getStyleClass().add("alert-foot");
    node = new VBox(lines, foot);
    node.getStyleClass().add("alert-bar");
    node.setId("alert-bar");
    model.alerts().addListener((ListChangeListener<Alert>) change -> show());
    now.subscribe(time -> shown.forEach(line -> line.tick(time)));
    show();
  }

  public Node node() {
    return node;
  }

  private void toggle() {
    open = !open;
    show();
    rest.requestFocus();
  }

  private void show() {
    List<Alert> alerts = model.alerts();
    if (alerts.size() < 2) {
      open = false;
    }
    shown.clear();
    alerts.stream()
        .limit(open ? MOST : 1)
        .forEach(alert -> shown.add(new AlertLine(alert, model, words)));
    lines.getChildren().setAll(shown.stream().map(AlertLine::node).toList());
    int more = alerts.size() - shown.size();
    rest.setText(open ? less(more) : texts.get("alert.more", more));
    rest.setGraphic((open ? Icon.UP : Icon.DOWN).node());
    Nodes.show(foot, alerts.size() > 1);
    Nodes.show(node, !alerts.isEmpty());
    shown.forEach(line -> line.tick(now.get()));
  }

  private String less(int more) {
    return more == 0 ? texts.get("alert.less") : texts.get("alert.less.more", more);
  }

  /** Lets the first alert be answered from the keyboard. */
  public void register(Keys keys) {
    add(
        keys,
        "alert.focus",
        Icon.ALARM,
        Key.shortcut(KeyCode.A, KeyCombination.SHIFT_DOWN),
        () -> shown.getFirst().focus());
    add(
        keys,
        "alert.snooze",
        Icon.CLOCK,
        Key.NONE,
        () -> model.first(alert -> model.act(alert, AlertAction.SNOOZE)));
    add(keys, "alert.pass", Icon.CLOSE, Key.NONE, () -> model.first(model::pass));
  }

  private void add(Keys keys, String id, Icon icon, Key key, Runnable run) {
    keys.register(
        new Action(
            id,
            texts.get("action." + id),
            ActionGroup.WINDOW,
            icon,
            key,
            () -> !model.alerts().isEmpty(),
            run));
  }
}
