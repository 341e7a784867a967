package app.ringback.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.Problem;
import app.ringback.testing.ui.FxWatchdog;
import app.ringback.testing.ui.WindowTest;
import java.time.Duration;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class ShellTest extends WindowTest {

  private final Label middle = new Label("middle");
  private final Label right = new Label("right");
  private int undone;

  @Override
  protected void fill() {
    shell.left(new Label("left"));
    shell.middle(middle);
    shell.right(right);
  }

  @Test
  void threePanesFitTheSmallestWindow() throws Exception {
    size(1024, 640);
    for (String pane : new String[] {".left-pane", ".middle-pane", ".right-pane"}) {
      Node node = robot.lookup(pane).query();
      assertThat(node.localToScene(node.getBoundsInLocal()).getMaxX()).isLessThanOrEqualTo(1024);
      assertThat(node.getBoundsInLocal().getWidth()).isGreaterThan(230);
    }
  }

  @Test
  void aScreenOpensOverTheMiddleAndTheRightAndTheListStays() throws Exception {
    Label content = new Label("the outbox");
    run(() -> shell.openOver(screen(content)));
    assertThat(sees("the outbox")).isTrue();
    assertThat(sees("left")).isTrue();
    run(content::requestFocus);
    robot.type(KeyCode.ESCAPE);
    settle();
    assertThat(sees("the outbox")).isFalse();
  }

  @Test
  void whatWasDoneCanBeTakenBackFromTheNotice() throws Exception {
    run(() -> notices.tell("Imported 5,000 leads", () -> undone++));
    picture("shell-notice");
    robot.clickOn("Undo");
    settle();
    assertThat(undone).isEqualTo(1);
    assertThat(sees("Undo")).isFalse();
  }

  @Test
  void aProblemSaysWhatHappenedWhatIsSafeAndWhatToDo() throws Exception {
    run(() ->
        notices.problem(
            new Problem(
                "The backup could not be written.",
                "Your book is safe.",
                "Free some space and try again.")));
    picture("shell-problem");
    assertThat(sees("The backup could not be written.")).isTrue();
    run(() -> notices.dismiss(notices.problems().getFirst()));
    assertThat(sees("The backup could not be written.")).isFalse();
  }

  @Test
  void longWorkShowsItsCountTheTimeLeftAndCancel() throws Exception {
    boolean[] canceled = {false};
    Progress progress =
        onFx(() -> new Progress("Importing leads.csv", clock, () -> canceled[0] = true));
    clock.advance(Duration.ofSeconds(10));
    run(() -> {
      works.begin(progress);
      progress.update(50_000, 100_000);
    });
    assertThat(sees("Importing leads.csv · 50,000 of 100,000 · 11 s left")).isTrue();
    picture("shell-work");
    robot.clickOn(".work .button");
    settle();
    assertThat(canceled[0]).isTrue();
    run(() -> works.end(progress));
    assertThat(robot.lookup(".work").tryQuery()).isEmpty();
  }

  @Test
  void switchingScreensAndNoticesNeverBlocksTheWindow() throws Exception {
    run(() -> shell.openOver(screen(new Label("warm"))));
    run(() -> notices.tell("warm"));
    try (FxWatchdog _ = new FxWatchdog()) {
      run(() -> shell.openOver(screen(new Label("again"))));
      run(() -> notices.tell("again"));
      run(shell::closeOver);
    }
  }

  private static Screen screen(Node content) {
    return new Screen() {
      @Override
      public String title() {
        return "Outbox";
      }

      @Override
      public Node node() {
        return content;
      }
    };
  }
}
