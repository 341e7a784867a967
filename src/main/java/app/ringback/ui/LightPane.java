package app.ringback.ui;

import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * What there is to know of one account: a small pane below its light, in front of everything. Esc,
 * a second press and a press anywhere else close it.
 */
final class LightPane {

  private static final double GAP = 4;
  private static final double WIDTH = 320;

  private final StatusModel status;
  private final StackPane layers;
  private final Label name = Nodes.label("", "light-pane-name");
  private final Label state = words("light-pane-state");
  private final VBox listening = new VBox();
  private final Button settings;
  private final VBox node;
  private final EventHandler<MouseEvent> elsewhere = this::pressed;
  private @Nullable Button light;

  /**
   * @param layers of the window, the last of which is in front
   */
  LightPane(UiTexts texts, StatusModel status, StackPane layers) {
    this.status = status;
    this.layers = layers;
    settings = Nodes.button(texts.get("light.settings"), this::toSettings);
    settings.setId("light-settings");
    listening.getStyleClass().add("light-pane-words");
    node = new VBox(name, state, listening, settings);
    node.getStyleClass().add("light-pane");
    node.setMaxSize(WIDTH, VBox.USE_PREF_SIZE);
    StackPane.setAlignment(node, Pos.TOP_RIGHT);
    node.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    status.connections.addListener((ListChangeListener<StatusModel.Connection>) any -> refresh());
  }

  private static Label words(String... styleClasses) {
    Label words = Nodes.label("", styleClasses);
    words.setWrapText(true);
    words.setMinHeight(Label.USE_PREF_SIZE);
    return words;
  }

  /** Opens it below the light, or closes it when it is open there. */
  void toggle(Button pressed) {
    boolean wasOpen = pressed.equals(light);
    close();
    if (!wasOpen) {
      light = pressed;
      refresh();
      double below =
          layers.sceneToLocal(pressed.localToScene(pressed.getBoundsInLocal())).getMaxY();
      StackPane.setMargin(node, new Insets(below + GAP, 3 * GAP, 0, 0));
      layers.getChildren().add(node);
      layers.addEventFilter(MouseEvent.MOUSE_PRESSED, elsewhere);
      settings.requestFocus();
    }
  }

  private void refresh() {
    Button shown = light;
    if (shown != null && shown.getUserData() instanceof StatusModel.Connection before) {
      Optional<StatusModel.Connection> now =
          status.connections.stream().filter(each -> each.name().equals(before.name())).findFirst();
      now.ifPresentOrElse(connection -> show(shown, connection), this::close);
    }
  }

  private void show(Button shown, StatusModel.Connection connection) {
    name.setText(connection.name());
    state.textProperty().unbind();
    state.textProperty().bind(shown.accessibleTextProperty());
    listening
        .getChildren()
        .setAll(
            connection.listening().stream()
                .<Node>map(sentence -> {
                  Label line = words("light-pane-line");
                  line.setText(sentence);
                  return line;
                })
                .toList());
    settings.setAccessibleHelp(String.join(" ", connection.listening()));
  }

  private void close() {
    if (light != null) {
      light = null;
      layers.removeEventFilter(MouseEvent.MOUSE_PRESSED, elsewhere);
      layers.getChildren().remove(node);
    }
  }

  private void toSettings() {
    close();
    Runnable place = status.toConnections.get();
    if (place != null) {
      place.run();
    }
  }

  private void key(KeyEvent event) {
    Button back = light;
    if (event.getCode() == KeyCode.ESCAPE && back != null) {
      close();
      back.requestFocus();
      event.consume();
    }
  }

  private void pressed(MouseEvent event) {
    Node target = event.getTarget() instanceof Node hit ? hit : null;
    for (Node each = target; each != null; each = each.getParent()) {
      if (each.equals(node) || each.equals(light)) {
        return;
      }
    }
    close();
  }
}
