package app.ringback.ui.settings;

import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A setting that is on or off, and what that means. */
final class FlagRow {

  private final CheckBox box;
  private final VBox node;

  FlagRow(FlagName name, SettingFlags flags, UiTexts texts, Object... arguments) {
    box = new CheckBox(texts.get(name.textKey()));
    box.setId(name.textKey().replace('.', '-'));
    box.setWrapText(true);
    box.setMinHeight(Region.USE_PREF_SIZE);
    Label note = Nodes.label(texts.get(name.textKey() + ".hint", arguments), "setting-note");
    note.setWrapText(true);
    note.setMinHeight(Region.USE_PREF_SIZE);
    box.setAccessibleHelp(note.getText());
    flags.property(name).subscribe(on -> box.setSelected(on));
    box.setOnAction(event -> flags.set(name, box.isSelected()));
    node = new VBox(box, note);
    node.getStyleClass().add("setting");
  }

  /** Can be changed only while this holds. */
  FlagRow onlyWhile(ObservableValue<Boolean> holds) {
    holds.subscribe(may -> box.setDisable(!may));
    return this;
  }

  Node node() {
    return node;
  }
}
