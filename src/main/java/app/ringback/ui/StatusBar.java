package app.ringback.ui;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The bottom of the window: outbox, offline, long work, backup. */
final class StatusBar {

  private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");

  private final HBox node = new HBox();

  StatusBar(UiTexts texts, StatusModel status, Works works) {
    Button outbox = StatusItem.of(status.toOutbox, "status-text");
    outbox.setId("status-outbox");
    outbox
        .textProperty()
        .bind(
            status.outbox.map(words -> words.isEmpty() ? texts.get("status.outbox.empty") : words));
    status.outboxTrouble.subscribe(trouble -> {
      outbox.setGraphic((trouble ? Icon.PROBLEM : Icon.OUTBOX).node());
      outbox.pseudoClassStateChanged(TROUBLE, trouble);
    });
    Label offline = Nodes.label(texts.get("status.offline"), "status-text", "offline");
    offline.setGraphic(Icon.OFFLINE.node());
    offline.visibleProperty().bind(status.offline);
    offline.managedProperty().bind(status.offline);
    Label warning = Nodes.label("", "status-text", "offline");
    warning.setId("status-warning");
    warning.setGraphic(Icon.PROBLEM.node());
    warning.textProperty().bind(status.warning);
    warning.visibleProperty().bind(status.warning.isNotEmpty());
    warning.managedProperty().bind(status.warning.isNotEmpty());
    Button backup = StatusItem.of(status.toBackup, "status-text");
    backup.setId("status-backup");
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
    backup.setMinWidth(Button.USE_PREF_SIZE);
    node.getStyleClass().add("status-bar");
    node.setAlignment(Pos.CENTER_LEFT);
    node.getChildren()
        .addAll(
            outbox, offline, warning, Nodes.spacer(), new WorksView(texts, works).node(), backup);
  }

  Node node() {
    return node;
  }
}
