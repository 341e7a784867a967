package app.ringback.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.app.DeskSetup;
import app.ringback.app.PracticeTime;
import app.ringback.app.Workspace;
import app.ringback.core.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;

/** The whole window on a practice workspace. */
class PracticeWindowTest extends StageWindow {

  private void openPractice() throws Exception {
    Workspace workspace = new Workspace(home.resolve("practice"), true);
    workspace.prepare();
    MovableClock time = PracticeTime.clock(clock, workspace);
    DeskSetup plain = setup("keys", workspace);
    DeskSetup setup =
        new DeskSetup(
            workspace,
            time,
            plain.random(),
            ZoneId.of("America/Los_Angeles"),
            Map.of(),
            plain.secrets());
    start(setup);
  }

  private boolean shows(String part) {
    return robot.lookup(".practice-words").queryAllAs(Labeled.class).stream()
        .anyMatch(label -> label.getText().contains(part));
  }

  @Test
  void theLightSaysPracticeACallIsHeardInWordsAndTimeBringsAnswers() throws Exception {
    openPractice();
    soon(() -> shows("Practice: invented people"));
    soon(() -> sees("Practice 0 s") || sees("Practice 1 s") || sees("Practice 2 s"));
    assertThat(robot.lookup(".light").queryAll()).as("one light, of nobody's account").hasSize(1);
    soon(() -> {
      window.window().keys().fire("next");
      return window.window().selection().current().isPresent();
    });
    Instant before = desk.get().clock().instant();
    run(() -> window.window().keys().fire("compose.call"));
    soon(() -> robot.lookup("#call-start").tryQuery().isPresent());
    run(() -> robot.lookup("#call-start").queryButton().fire());
    await(() -> desk.get().calling().calls().latest().isPresent());
    clock.advance(Duration.ofSeconds(2));
    await(() -> shows("You hear: Your phone rings."));
    keep("practice-call");
    run(() -> robot.lookup("#practice-hour").queryButton().fire());
    await(() -> desk.get().clock().instant().isAfter(before.plus(Duration.ofMinutes(59))));
  }
}
