package app.ringback.ui.compose;

import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import app.ringback.ui.compose.Attachments.Chosen;
import app.ringback.ui.compose.Attachments.Found;
import java.io.File;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** The files that go with a mail, each with a way to leave it out. */
final class AttachmentList {

  private final Attachments model;
  private final UiTexts texts;
  private final Button attach;
  private final Label sum = Nodes.label("", "compose-hint");
  private final VBox files = new VBox();
  private final Label problem = Nodes.label("", "compose-warning");
  private final VBox node;

  AttachmentList(Attachments model, UiTexts texts) {
    this.model = model;
    this.texts = texts;
    attach = Nodes.button(texts.get("email.attach"), this::choose, "small");
    attach.setId("email-attach");
    attach.setGraphic(Icon.ATTACHMENT.node());
    attach.setAccessibleText(texts.get("email.attach.name"));
    attach.setMinWidth(Region.USE_PREF_SIZE);
    sum.setMinWidth(0);
    HBox line = new HBox(attach, sum);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("compose-to");
    problem.setId("email-attach-problem");
    problem.setGraphic(Icon.PROBLEM.node());
    problem.setWrapText(true);
    problem.setMinHeight(Region.USE_PREF_SIZE);
    problem.setMaxWidth(Double.MAX_VALUE);
    files.setId("email-files");
    node = new VBox(4, line, files, problem);
    node.setMinHeight(Region.USE_PREF_SIZE);
    model.foundProperty().subscribe(this::show);
  }

  Node node() {
    return node;
  }

  /** Files that are dropped anywhere on this node are added. */
  void takeDropsOn(Node target) {
    target.addEventFilter(
        DragEvent.DRAG_OVER,
        event -> {
          if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
          }
        });
    target.addEventFilter(
        DragEvent.DRAG_DROPPED,
        event -> {
          if (event.getDragboard().hasFiles()) {
            add(event.getDragboard().getFiles());
            event.setDropCompleted(true);
            event.consume();
          }
        });
  }

  /** Asks for files, as the button does. */
  void choose() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get("email.attach.name"));
    List<File> chosen = chooser.showOpenMultipleDialog(node.getScene().getWindow());
    if (chosen != null) {
      add(chosen);
    }
  }

  private void add(List<File> chosen) {
    model.add(chosen.stream().map(File::toPath).toList());
  }

  private void show(Found found) {
    files.getChildren().setAll(found.files().stream().map(this::row).toList());
    Nodes.show(files, !found.files().isEmpty());
    sum.setText(
        found.files().isEmpty()
            ? texts.get("email.attach.hint")
            : texts.get("email.attach.sum", found.files().size(), size(found.bytes())));
    problem.setText(found.problem());
    Nodes.show(problem, !found.problem().isEmpty());
  }

  private Node row(Chosen file) {
    Label name = Nodes.label(file.name(), "attachment-name");
    name.setMinWidth(0);
    Nodes.tooltip(name, file.file().toString());
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    Label size = Nodes.label(file.bytes() == 0 ? "" : size(file.bytes()), "compose-hint");
    size.setMinWidth(Region.USE_PREF_SIZE);
    Button remove =
        Nodes.iconButton(
            Icon.CLOSE,
            texts.get("email.attach.remove", file.name()),
            () -> {
              attach.requestFocus();
              model.remove(file.file());
            });
    HBox row = new HBox(name, size, remove);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("attachment");
    return row;
  }

  private String size(long bytes) {
    return bytes < 1_000_000
        ? texts.get("media.kilobytes", Math.max(1, bytes / 1000))
        : texts.get("media.megabytes", bytes / 1e6);
  }
}
