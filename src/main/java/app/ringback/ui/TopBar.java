package app.ringback.ui;

import java.time.Instant;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/** The top of the window: search, who waits, what is next, the lights of the accounts. */
final class TopBar {

  private final UiTexts texts;
  private final StatusModel status;
  private final HBox node = new HBox();
  private final FontIcon slaIcon = Icon.CLOCK.node();
  private final Label sla = Nodes.label("", "top-sla");
  private final HBox lights = new HBox();

  TopBar(UiTexts texts, StatusModel status, Heartbeat heartbeat, SearchBox search) {
    this.texts = texts;
    this.status = status;
    Label brand = Nodes.label(texts.get("app.name"), "brand");
    brand.setMinWidth(Label.USE_PREF_SIZE);
    HBox.setHgrow(search.node(), Priority.ALWAYS);
    sla.setGraphic(slaIcon);
    sla.setMinWidth(Label.USE_PREF_SIZE);
    Label next = Nodes.label("", "top-next");
    next.textProperty().bind(status.next);
    next.setGraphic(Icon.NEXT_STEP.node());
    next.setMinWidth(0);
    next.visibleProperty().bind(status.next.isNotEmpty());
    next.managedProperty().bind(next.visibleProperty());
    lights.getStyleClass().add("lights");
    lights.setAlignment(Pos.CENTER_RIGHT);
    lights.setMinWidth(HBox.USE_PREF_SIZE);
    node.getStyleClass().add("top-bar");
    node.setAlignment(Pos.CENTER_LEFT);
    node.getChildren().addAll(brand, search.node(), Nodes.spacer(), sla, next, lights);
    status.slaWaiting.subscribe(() -> showSla(heartbeat.now()));
    status.slaDueAt.subscribe(() -> showSla(heartbeat.now()));
    heartbeat.nowProperty().subscribe(this::showSla);
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

  private void showLights() {
    lights.getChildren().setAll(status.connections.stream().map(this::light).toList());
    Nodes.show(lights, !status.connections.isEmpty());
  }

  private Label light(StatusModel.Connection connection) {
    Icon icon =
        switch (connection.state()) {
          case OK -> Icon.CONNECTED;
          case LATE -> Icon.CONNECTION_LATE;
          case DOWN -> Icon.DISCONNECTED;
        };
    String state = connection.state().name().toLowerCase(java.util.Locale.ROOT);
    Label label = Nodes.label(connection.name() + " " + connection.detail(), "light", state);
    label.setGraphic(icon.node());
    String spoken = texts.get("light." + state, connection.name(), connection.detail());
    label.setAccessibleText(spoken);
    label.setTooltip(new Tooltip(spoken));
    return label;
  }
}
