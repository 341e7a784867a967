package app.ringback.ui.backup;

import app.ringback.secret.Secrets.Protection;
import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import java.io.File;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/** The recovery key: shown only when asked for, copied, saved; and how well the key is kept. */
public final class RecoveryPart {

  private final BackupModel model;
  private final UiTexts texts;
  private final Label protection = Nodes.label("", "setting-note");
  private final VBox node = new VBox();

  public RecoveryPart(BackupModel model, UiTexts texts) {
    this.model = model;
    this.texts = texts;
    Label why = Nodes.label(texts.get("recovery.why"), "setting-note");
    why.setWrapText(true);
    protection.setWrapText(true);
    TextArea key = new TextArea();
    key.textProperty().bind(model.keyProperty());
    key.setEditable(false);
    key.setWrapText(true);
    key.setPrefRowCount(2);
    key.getStyleClass().add("recovery-key");
    key.setAccessibleText(texts.get("recovery.title"));
    Button show = Nodes.button(texts.get("recovery.show"), model::showKey, "recovery-show");
    show.setGraphic(Icon.LOCK.node());
    Button hide = Nodes.button(texts.get("recovery.hide"), model::hideKey);
    Button copy = Nodes.button(texts.get("recovery.copy"), this::copy);
    copy.setGraphic(Icon.COPY.node());
    Button save = Nodes.button(texts.get("recovery.save"), this::save);
    HBox buttons = new HBox(show, hide, copy, save);
    buttons.getStyleClass().add("setting-buttons");
    node.getStyleClass().add("recovery");
    node.getChildren().setAll(why, key, buttons, protection);
    model
        .keyProperty()
        .subscribe(shown -> {
          boolean there = !shown.isEmpty();
          Nodes.show(key, there);
          Nodes.show(hide, there);
          Nodes.show(copy, there);
          Nodes.show(show, !there);
        });
    model.protectionProperty().subscribe(this::say);
  }

  public Node node() {
    return node;
  }

  private void say(@Nullable Protection how) {
    protection.setText(
        how == null ? "" : texts.get("recovery.kept." + how.name().toLowerCase(Locale.ROOT)));
    protection.setGraphic((how == Protection.HIDDEN ? Icon.PROBLEM : Icon.LOCK).node());
    Nodes.show(protection, how != null);
  }

  private void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(model.keyProperty().get());
    Clipboard.getSystemClipboard().setContent(content);
    model.copied();
  }

  private void save() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get("recovery.save"));
    chooser.setInitialFileName(texts.get("recovery.file-name"));
    File file = chooser.showSaveDialog(Objects.requireNonNull(node.getScene()).getWindow());
    if (file != null) {
      model.saveKey(file.toPath());
    }
  }
}
