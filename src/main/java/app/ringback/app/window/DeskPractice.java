package app.ringback.app.window;

import app.ringback.app.PracticeTime;
import app.ringback.ui.Heartbeat;
import app.ringback.ui.Keys;
import app.ringback.ui.Notices;
import app.ringback.ui.Shell;
import app.ringback.ui.Tasks;
import app.ringback.ui.UiTexts;
import app.ringback.ui.practice.PracticeBar;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;

/** The time of practice, moved by the window. */
record DeskPractice(PracticeTime time, Supplier<Optional<String>> ear, Supplier<ZoneId> zone)
    implements PracticeBar.PracticeHands {

  @Override
  public Instant hour() {
    return time.hour();
  }

  @Override
  public Instant morning() {
    return time.morning();
  }

  @Override
  public Optional<String> heard() {
    return ear.get();
  }

  /** Puts the bar of practice into the window of a practice workspace; nothing into another. */
  static void show(
      OpenDesk open,
      UiTexts texts,
      Tasks tasks,
      Notices notices,
      Heartbeat heartbeat,
      Shell shell,
      Keys keys) {
    open.desk()
        .practiceTime()
        .map(time -> new DeskPractice(time, open.desk().sending()::heard, open::zone))
        .map(hands -> new PracticeBar(texts, tasks, notices, heartbeat, hands, hands.zone()))
        .ifPresent(bar -> {
          bar.register(keys);
          shell.banner(bar.node());
        });
  }
}
