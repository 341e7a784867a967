package app.ringback.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.LeadId;
import app.ringback.testing.ui.WindowTest;
import app.ringback.ui.Action;
import app.ringback.ui.ActionGroup;
import app.ringback.ui.Icon;
import app.ringback.ui.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class PalettePaneTest extends WindowTest {

  private static final LeadId ANA = new LeadId(new UUID(1, 1));

  private final List<String> done = new ArrayList<>();
  private final TextField field = new TextField();

  @SuppressWarnings("NullAway.Init") // set on the FX thread before any test runs
  private PalettePane palette;

  @Override
  protected void fill() {
    palette = new PalettePane(shell, texts, keys, this::find, tasks, selection::select);
    KeyHelp help = new KeyHelp(shell, texts, keys);
    keys.register(action("palette", "Find anything", Key.shortcut(KeyCode.K), palette::open));
    keys.register(action("keys", "Show all keys", Key.letter('?'), help::open));
    keys.register(action("next", "Next lead", Key.letter('j'), () -> done.add("next")));
    keys.register(action("text", "Write a text", Key.letter('t'), () -> done.add("text")));
    shell.middle(field);
  }

  private List<LeadFinder.Found> find(String text) {
    return "ana ruiz".contains(text)
        ? List.of(new LeadFinder.Found(ANA, "Ana Ruiz", "Solar"))
        : List.of();
  }

  private static Action action(String id, String name, Key key, Runnable run) {
    return new Action(id, name, ActionGroup.WINDOW, Icon.DONE, key, run);
  }

  @Test
  void theShortcutOpensThePaletteAndEnterDoesTheFirstOffer() throws Exception {
    robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
    settle();
    assertThat(sees("Next lead")).isTrue();
    robot.write("wri te");
    settle();
    picture("palette");
    robot.type(KeyCode.ENTER);
    settle();
    assertThat(done).containsExactly("text");
    assertThat(sees("Write a text")).isFalse();
  }

  @Test
  void aLeadIsFoundAndGoneTo() throws Exception {
    run(palette::open);
    robot.write("ana");
    await(() -> sees("Ana Ruiz"));
    robot.type(KeyCode.ENTER);
    settle();
    assertThat(selection.current()).contains(ANA);
  }

  @Test
  void singleLettersNeverFireWhileTyping() throws Exception {
    run(field::requestFocus);
    robot.write("jt");
    settle();
    assertThat(done).isEmpty();
    assertThat(field.getText()).isEqualTo("jt");
    run(() -> shell.root().requestFocus());
    robot.write("j");
    settle();
    assertThat(done).containsExactly("next");
  }

  @Test
  void theQuestionMarkShowsEveryKey() throws Exception {
    run(() -> shell.root().requestFocus());
    robot.write("?");
    settle();
    assertThat(sees("Write a text")).isTrue();
    assertThat(sees("T")).isTrue();
    picture("keys");
    robot.type(KeyCode.ESCAPE);
    settle();
    assertThat(sees("Write a text")).isFalse();
  }
}
