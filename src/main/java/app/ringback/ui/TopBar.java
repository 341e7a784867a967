package app.ringback.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/** The top of the window: search, who waits, what is next, the lights of the accounts. */
final class TopBar {

  private final UiTexts texts;
  private final StatusModel status;
  private final HBox node = new HBox();
  private final FontIcon slaIcon = Icon.CLOCK.node();
  private final Button sla;
  private final Ages ages;
  private final Heartbeat heartbeat;
  private final HBox lights = new HBox();

  private final LightPane pane;

  /**
   * @param pane what opens from the lights
   */
  TopBar(UiTexts texts, StatusModel status, Heartbeat heartbeat, SearchBox search, LightPane pane) {
    this.pane = pane;
    this.texts = texts;
    this.status = status;
    this.heartbeat = heartbeat;
    ages = new Ages(texts);
    sla = StatusItem.of(status.toWaiting, "top-sla");
    sla.setId("status-sla");
    Label brand = Nodes.label(texts.get("app.name"), "brand");
    brand.setMinWidth(Label.USE_PREF_SIZE);
    HBox.setHgrow(search.node(), Priority.ALWAYS);
    sla.setGraphic(slaIcon);
    sla.setMinWidth(Label.USE_PREF_SIZE);
    Button next = StatusItem.of(status.toNext, "top-next");
    next.setId("status-next");
    next.textProperty().bind(status.next);
    next.setGraphic(Icon.NEXT_STEP.node());
    next.setMinWidth(0);
    status.next.subscribe(whole -> Nodes.tooltip(next, whole));
    next.visibleProperty().bind(status.next.isNotEmpty());
    next.managedProperty().bind(next.visibleProperty());
    lights.getStyleClass().add("lights");
    lights.setAlignment(Pos.CENTER_RIGHT);
    lights.setMinWidth(HBox.USE_PREF_SIZE);
    node.getStyleClass().add("top-bar");
    node.setAlignment(Pos.CENTER_LEFT);
    node.getChildren()
        .addAll(
            brand,
            search.node(),
            Nodes.spacer(),
            sla,
            next,
            lights,
            new QuietButton(texts, status).node());
    status.slaWaiting.subscribe(() -> showSla(heartbeat.now()));
    status.slaDueAt.subscribe(() -> showSla(heartbeat.now()));
    heartbeat
        .nowProperty()
        .subscribe(now -> {
          showSla(now);
          lights.getChildren().forEach(light -> showAge((Button) light, now));
        });
    status.connections.addListener(
        (ListChangeListener<StatusModel.Connection>) change -> showLights());
    showLights();
  }

  Node node() {
    return node;
  }

  private void showSla(Instant now) {
    Instant due = status.slaDueAt.get();
    boolean waiting = status.slaWaiting.get() > 0 && due != null;
    Nodes.show(sla, waiting);
    if (due == null || !waiting) {
      return;
    }
    Countdown countdown = Countdown.to(due, now);
    sla.setText(texts.get("top.sla", status.slaWaiting.get(), countdown.text()));
    slaIcon.setIconCode(
        countdown.urgency() == Countdown.Urgency.LATE ? Icon.CLOCK_LATE.ikon() : Icon.CLOCK.ikon());
    Urgencies.style(sla, countdown.urgency());
  }

  /** Lights that are there stay: one may have the focus, or its pane open. */
  private void showLights() {
    List<Node> shown = lights.getChildren();
    int count = status.connections.size();
    if (shown.size() > count) {
      shown.subList(count, shown.size()).clear();
    }
    for (int i = 0; i < count; i++) {
      if (i == shown.size()) {
        shown.add(newLight());
      }
      show((Button) shown.get(i), status.connections.get(i));
    }
    Nodes.show(lights, count > 0);
  }

  private Button newLight() {
    Button light = Nodes.button("", () -> {}, "status-item", "light");
    light.setOnAction(event -> pane.toggle(light));
    light.setAccessibleHelp(texts.get("light.more"));
    return light;
  }

  private void show(Button light, StatusModel.Connection connection) {
    Icon icon =
        switch (connection.state()) {
          case OK -> Icon.CONNECTED;
          case LATE -> Icon.CONNECTION_LATE;
          case DOWN -> Icon.DISCONNECTED;
        };
    light.getStyleClass().removeAll("ok", "late", "down");
    light.getStyleClass().add(connection.state().name().toLowerCase(Locale.ROOT));
    light.setGraphic(icon.node());
    light.setUserData(connection);
    showAge(light, heartbeat.now());
  }

  private void showAge(Button light, Instant now) {
    if (light.getUserData() instanceof StatusModel.Connection connection) {
      Instant answered = connection.answeredAt();
      String age = answered == null ? "" : ages.words(Duration.between(answered, now));
      String state = connection.state().name().toLowerCase(Locale.ROOT);
      String key = "light." + state + (age.isEmpty() ? ".never" : "");
      String spoken = (texts.get(key, connection.name(), age) + " " + connection.trouble()).strip();
      light.setText((connection.name() + " " + age).strip());
      light.setAccessibleText(spoken);
      Nodes.tooltip(light, spoken);
    }
  }
}
