package app.ringback.ui.palette;

import app.ringback.ui.Action;
import app.ringback.ui.ActionGroup;
import app.ringback.ui.Icon;
import app.ringback.ui.Key;
import app.ringback.ui.Keys;
import app.ringback.ui.Nodes;
import app.ringback.ui.Shell;
import app.ringback.ui.UiTexts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

/** All keys, by group. */
public final class KeyHelp {

  private final UiTexts texts;
  private final Keys keys;
  private final TilePane groups = new TilePane();
  private final Overlay overlay;
  private final Button close;

  public KeyHelp(Shell shell, UiTexts texts, Keys keys) {
    this.texts = texts;
    this.keys = keys;
    close = Nodes.iconButton(Icon.CLOSE, texts.get("keys.close"), this::close);
    HBox heading =
        new HBox(Nodes.label(texts.get("keys.title"), "screen-title"), Nodes.spacer(), close);
    heading.setAlignment(Pos.CENTER_LEFT);
    groups.getStyleClass().add("key-groups");
    groups.setPrefColumns(2);
    VBox box = new VBox(heading, groups);
    box.getStyleClass().add("key-help");
    box.setMaxSize(VBox.USE_PREF_SIZE, VBox.USE_PREF_SIZE);
    overlay = new Overlay(shell, box);
  }

  public void open() {
    groups.getChildren().clear();
    for (ActionGroup group : ActionGroup.values()) {
      List<Action> actions =
          keys.actions().stream()
              .filter(action -> action.group() == group && !action.key().equals(Key.NONE))
              .toList();
      if (!actions.isEmpty()) {
        groups.getChildren().add(group(group, actions));
      }
    }
    overlay.open(close);
  }

  private void close() {
    overlay.close();
  }

  private VBox group(ActionGroup group, List<Action> actions) {
    VBox box = new VBox(Nodes.label(group.title(texts), "key-group"));
    for (Action action : actions) {
      Label key = Nodes.label(action.key().label(), "key-hint");
      HBox line = new HBox(Nodes.label(action.name()), Nodes.spacer(), key);
      line.getStyleClass().add("key-line");
      line.setAlignment(Pos.CENTER_LEFT);
      box.getChildren().add(line);
    }
    box.getStyleClass().add("key-box");
    box.setAlignment(Pos.TOP_LEFT);
    return box;
  }
}
