package app.ringback.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;

/** A screen reader has a name for everything that takes the focus, on every screen. */
class ScreenReaderTest extends StageWindow {

  @Test
  void everythingThatTakesTheFocusHasAName() throws Exception {
    start();
    await(() -> sees("Welcome to Ringback"));
    List<String> nameless = new ArrayList<>(nameless("welcome"));
    robot.clickOn("#welcome-import");
    await(() -> sees("Drop a lead list here"));
    nameless.addAll(nameless("import"));
    importSample();
    nameless.addAll(nameless("import's report"));
    robot.clickOn("Show the leads");
    await(() -> robot.lookup(".lead-list").queryListView().getItems().size() > 3);
    run(() -> window.window().keys().fire("next"));
    await(() -> window.window().selection().current().isPresent());
    await(() -> !robot.lookup("#timeline").queryAll().isEmpty());
    for (String screen :
        List.of(
            "compose.text",
            "compose.email",
            "compose.note",
            "lead.edit",
            "outbox",
            "sources",
            "settings",
            "keys",
            "palette")) {
      run(() -> window.window().keys().fire(screen));
      nameless.addAll(nameless(screen));
    }
    assertThat(nameless).isEmpty();
  }

  private List<String> nameless(String screen) throws Exception {
    return onFx(() -> {
      List<Node> all = new ArrayList<>();
      collect(stage.getScene().getRoot(), all);
      List<Node> focusable =
          all.stream().filter(node -> node.isFocusTraversable() && !node.isDisabled()).toList();
      assertThat(focusable).as(screen).hasSizeGreaterThan(3);
      return focusable.stream()
          .filter(node -> name(node, all).isBlank())
          .map(node -> screen + ": " + node)
          .toList();
    });
  }

  private static void collect(Node node, List<Node> all) {
    if (!node.isVisible()) {
      return;
    }
    all.add(node);
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
    }
  }

  private static String name(Node node, List<Node> all) {
    if (node.getAccessibleText() != null) {
      return node.getAccessibleText();
    }
    if (node instanceof Labeled labeled && labeled.getText() != null) {
      return labeled.getText();
    }
    String label =
        all.stream()
            .filter(other -> other instanceof Label named && node.equals(named.getLabelFor()))
            .map(other -> ((Label) other).getText())
            .findFirst()
            .orElse("");
    if (label.isBlank()
        && node instanceof TextInputControl input
        && input.getPromptText() != null) {
      return input.getPromptText();
    }
    return label;
  }
}
