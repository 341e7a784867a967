package app.ringback.ui;

import app.ringback.core.Problem;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Problems under the top bar: what happened, what is safe, what to press. */
final class ProblemStrip {

  private final UiTexts texts;
  private final Notices notices;
  private final ObservableList<Notices.ProblemNotice> problems;
  private final VBox node = new VBox();

  ProblemStrip(UiTexts texts, Notices notices) {
    this.texts = texts;
    this.notices = notices;
    this.problems = notices.problems();
    problems.addListener((ListChangeListener<Notices.ProblemNotice>) change -> show());
    show();
  }

  Node node() {
    return node;
  }

  private void show() {
    node.getChildren().setAll(problems.stream().map(this::banner).toList());
    Nodes.show(node, !problems.isEmpty());
  }

  private HBox banner(Notices.ProblemNotice notice) {
    Problem problem = notice.problem();
    Label happened = Nodes.label(problem.happened(), "problem-happened");
    happened.setWrapText(true);
    Label rest = Nodes.label((problem.safe() + " " + problem.mend()).strip(), "problem-rest");
    rest.setWrapText(true);
    VBox words = new VBox(happened, rest);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox banner = new HBox(Icon.PROBLEM.node("problem-icon"), words);
    if (!notice.button().isEmpty()) {
      Button mend = Nodes.button(notice.button(), notice.mend(), "problem-mend");
      mend.setMinWidth(Button.USE_PREF_SIZE);
      banner.getChildren().add(mend);
    }
    banner
        .getChildren()
        .addAll(
            Nodes.iconButton(Icon.COPY, texts.get("problem.copy"), () -> copy(problem)),
            Nodes.iconButton(
                Icon.CLOSE, texts.get("problem.dismiss"), () -> notices.dismiss(notice)));
    banner.getStyleClass().add("problem");
    banner.setAlignment(Pos.CENTER_LEFT);
    return banner;
  }

  private void copy(Problem problem) {
    ClipboardContent content = new ClipboardContent();
    content.putString(problem.line());
    Clipboard.getSystemClipboard().setContent(content);
    notices.tell(texts.get("problem.copied"));
  }
}
