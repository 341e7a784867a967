package app.ringback.app.window;

import app.ringback.core.Problem;
import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Instead of the panes when the book cannot be opened: what happened, what is safe, a way on. */
final class ProblemScreen {

  private ProblemScreen() {}

  static Node of(Problem problem, List<StartMend> mends, UiTexts texts, Runnable quit) {
    FlowPane buttons = new FlowPane();
    buttons.getStyleClass().add("problem-buttons");
    buttons.setAlignment(Pos.CENTER_LEFT);
    for (StartMend mend : mends) {
      Button button = Nodes.button(mend.name(), mend.run());
      if (buttons.getChildren().isEmpty()) {
        button.getStyleClass().add("accent");
      }
      buttons.getChildren().add(button);
    }
    buttons
        .getChildren()
        .addAll(
            Nodes.button(texts.get("problem.copy"), () -> copy(problem)),
            Nodes.button(texts.get("start.quit"), quit));
    VBox words =
        new VBox(
            Icon.PROBLEM.node("start-problem-icon"),
            wrapped(problem.happened(), "start-problem-title"),
            wrapped(problem.safe(), "start-problem-safe"),
            wrapped(problem.mend(), "start-problem-mend"),
            buttons);
    words.getStyleClass().add("start-problem");
    StackPane screen = new StackPane(words);
    screen.getStyleClass().add("start-screen");
    return screen;
  }

  private static Label wrapped(String text, String styleClass) {
    Label label = Nodes.label(text, styleClass);
    label.setWrapText(true);
    Nodes.show(label, !text.isEmpty());
    return label;
  }

  private static void copy(Problem problem) {
    ClipboardContent content = new ClipboardContent();
    content.putString(problem.line());
    Clipboard.getSystemClipboard().setContent(content);
  }
}
