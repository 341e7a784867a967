package app.ringback.ui.backup;

import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import atlantafx.base.theme.Styles;
import java.io.File;
import java.nio.file.Path;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** The backups, each with a way to restore it; the question is asked in the row itself. */
public final class BackupList {

  private final RestoreModel model;
  private final UiTexts texts;
  private final BackupWords words;
  private final VBox rows = new VBox();
  private final VBox node = new VBox();

  public BackupList(RestoreModel model, UiTexts texts, BackupWords words) {
    this.model = model;
    this.texts = texts;
    this.words = words;
    rows.getStyleClass().add("backup-rows");
    Button other = Nodes.button(texts.get("backup.other"), this::browse);
    other.setGraphic(Icon.BACKUP.node());
    node.getStyleClass().add("backup-list");
    node.getChildren().setAll(rows, other);
    // Held by the node: the model may outlive the view and lets go of nobody.
    ListChangeListener<BackupEntry> changes = change -> show();
    model.entries().addListener(changes);
    model.askedProperty().subscribe(asked -> show());
  }

  public Node node() {
    return node;
  }

  private void show() {
    rows.getChildren().clear();
    Path asked = model.askedProperty().get();
    if (asked != null && model.entries().stream().noneMatch(entry -> entry.file().equals(asked))) {
      rows.getChildren().add(question(asked, texts.get("backup.ask.file", asked.getFileName())));
    }
    if (model.entries().isEmpty()) {
      rows.getChildren().add(Nodes.label(texts.get("backup.none"), "muted"));
    }
    for (BackupEntry entry : model.entries()) {
      rows.getChildren()
          .add(
              entry.file().equals(asked)
                  ? question(asked, texts.get("backup.ask", words.when(entry.madeAt())))
                  : row(entry));
    }
  }

  private Node row(BackupEntry entry) {
    Label when = Nodes.label(words.when(entry.madeAt()));
    VBox text = new VBox(when, Nodes.label(words.about(entry), "muted"));
    Button restore =
        Nodes.button(
            texts.get("backup.restore"), () -> model.ask(entry.file()), Styles.SMALL, "restore");
    restore.setAccessibleText(texts.get("backup.restore.name", when.getText()));
    restore.setMinWidth(Button.USE_PREF_SIZE);
    HBox row = new HBox(text, Nodes.spacer(), restore);
    row.getStyleClass().add("backup-row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Node question(Path backup, String asking) {
    Label what = Nodes.label(asking, "backup-question");
    what.setWrapText(true);
    Label safe = Nodes.label(texts.get("backup.ask.safe"), "muted");
    safe.setWrapText(true);
    Button yes =
        Nodes.button(texts.get("backup.ask.yes"), model::confirm, Styles.ACCENT, "restore-yes");
    yes.setAccessibleHelp(backup.toString());
    Button no = Nodes.button(texts.get("backup.ask.no"), model::cancel);
    HBox buttons = new HBox(yes, no);
    buttons.getStyleClass().add("setting-buttons");
    VBox box = new VBox(what, safe, buttons);
    box.getStyleClass().add("backup-asked");
    yes.sceneProperty()
        .subscribe(scene -> {
          if (scene != null) {
            no.requestFocus();
          }
        });
    return box;
  }

  private void browse() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get("backup.other"));
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(texts.get("backup.files"), "*.zip"));
    File file = chooser.showOpenDialog(Objects.requireNonNull(node.getScene()).getWindow());
    if (file != null) {
      model.ask(file.toPath());
    }
  }
}
