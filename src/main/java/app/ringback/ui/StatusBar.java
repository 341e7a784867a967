package app.ringback.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The bottom of the window: outbox, offline, long work, backup. */
final class StatusBar {

  private final HBox node = new HBox();

  StatusBar(UiTexts texts, StatusModel status, Works works) {
    Label outbox = Nodes.label("", "status-text");
    outbox.setGraphic(Icon.OUTBOX.node());
    outbox
        .textProperty()
        .bind(
            status.outbox.map(words -> words.isEmpty() ? texts.get("status.outbox.empty") : words));
    Label offline = Nodes.label(texts.get("status.offline"), "status-text", "offline");
    offline.setGraphic(Icon.OFFLINE.node());
    offline.visibleProperty().bind(status.offline);
    offline.managedProperty().bind(status.offline);
    Label backup = Nodes.label("", "status-text");
    backup
        .textProperty()
        .bind(
            status.backup.map(when ->
                when.isEmpty()
                    ? texts.get("status.backup.none")
                    : texts.get("status.backup", when)));
    backup
        .graphicProperty()
        .bind(status.backupFresh.map(fresh -> (fresh ? Icon.DONE : Icon.BACKUP).node()));
    node.getStyleClass().add("status-bar");
    node.setAlignment(Pos.CENTER_LEFT);
    node.getChildren()
        .addAll(outbox, offline, Nodes.spacer(), new WorksView(texts, works).node(), backup);
  }

  Node node() {
    return node;
  }
}
