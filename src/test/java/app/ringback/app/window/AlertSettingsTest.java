package app.ringback.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.app.telling.Telling;
import app.ringback.settings.RuleSettings;
import app.ringback.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import org.junit.jupiter.api.Test;

/** Alerts, days off and the user's own rules in the settings, on a real desk. */
class AlertSettingsTest extends SettingsWindow {

  private final List<String> heard = new CopyOnWriteArrayList<>();

  @Override
  protected Telling.Means means() {
    return new Telling.Means(
        (title, words, choices) -> {}, (sound, urgent) -> heard.add(sound), count -> {});
  }

  private Settings settings() {
    return desk.get().settings().get();
  }

  private String file() throws Exception {
    Path file = desk.get().workspace().settingsFile();
    return Files.exists(file) ? Files.readString(file) : "";
  }

  @Test
  void soundHoursAndDaysOffAreKeptAsTheyAreChosen() throws Exception {
    start();
    await(() -> sees("Welcome to Ringback"));
    robot.clickOn("#welcome-set-up");
    await(() -> robot.lookup("#alert-listen").tryQuery().isPresent());
    press("#alert-listen");
    await(() -> heard.equals(List.of("chime")));
    run(() -> {
      @SuppressWarnings("unchecked")
      ComboBox<String> sound = robot.lookup("#settings-alert-sound").queryAs(ComboBox.class);
      sound.setValue("knock");
    });
    await(() -> file().contains("sound = \"knock\""));
    press("#alert-listen");
    await(() -> heard.equals(List.of("chime", "knock")));
    assertThat(robot.lookup("#alert-outside-next_step").queryAs(CheckBox.class).isSelected())
        .isTrue();
    press("#alert-outside-next_step");
    await(() -> file().contains("outside_hours = \"none\""));
    press("#alert-outside-reply");
    await(() -> file().contains("outside_hours = \"reply\""));
    assertThat(robot.lookup("#settings-desktop-alerts").queryAs(CheckBox.class).isSelected())
        .isTrue();
    press("#settings-desktop-alerts");
    await(() -> !settings().alerts().desktop());
    type("#settings-days-off", "christmas");
    await(() -> sees("Write days like this: 2026-12-24 to 2026-12-26, 2027-01-01"));
    type("#settings-days-off", "2027-01-01; 2026-12-24 - 2026-12-26");
    await(() -> file().contains("days_off = \"2026-12-24 to 2026-12-26, 2027-01-01\""));
    await(() -> sees("4 days: no SLA clock runs then, and alerts wait."));
    top("#settings-alert-sound");
    keep("settings-alerts");
  }

  @Test
  void aRuleIsAddedReadAsASentenceSwitchedOnAndTakenAway() throws Exception {
    start();
    await(() -> sees("Welcome to Ringback"));
    robot.clickOn("#welcome-set-up");
    await(() -> robot.lookup("#own-rule-add").tryQuery().isPresent());
    MenuButton add = robot.lookup("#own-rule-add").queryAs(MenuButton.class);
    run(() -> add.getItems().get(3).fire());
    await(() -> settings().rules().size() == 1);
    assertThat(settings().rules().getFirst().on()).as("off until somebody wants it").isFalse();
    assertThat(settings().rules().getFirst().toStage()).isEqualTo("working");
    await(() -> robot.lookup(".own-rule .check-box").tryQuery().isPresent());
    run(() -> robot.lookup(".own-rule .check-box").queryAs(CheckBox.class).fire());
    await(() -> settings().rules().getFirst().on());
    run(() -> add.getItems().getFirst().fire());
    await(() -> settings().rules().size() == 2);
    await(() -> robot.lookup(".own-rule").queryAll().size() == 2);
    top(".own-rule");
    keep("settings-own-rules");
    run(() -> robot.lookup(".own-rule .button").queryButton().fire());
    await(() -> settings().rules().size() == 1);
    run(() -> window.window().keys().fire("undo"));
    await(() -> settings().rules().size() == 2);
    assertThat(settings().rules())
        .extracting(RuleSettings::name)
        .containsExactlyInAnyOrder("Answer missed calls", "Work a dormant lead again who writes");
  }
}
