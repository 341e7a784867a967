package app.ringback.app;

import app.ringback.agenda.alert.Alert;
import app.ringback.app.telling.Telling;
import app.ringback.app.telling.TellingWays;
import app.ringback.app.telling.Tray;
import app.ringback.core.Change;
import app.ringback.core.ProblemException;
import app.ringback.core.Subscription;
import app.ringback.ui.UiTexts;
import app.ringback.ui.alert.AlertWords;
import app.ringback.ui.timeline.Times;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ringback out of the way, as it starts with the computer: it tells alerts on the desktop and by
 * sound, stands in the tray where there is one, and gives way to the window when that is wanted.
 */
public final class MinimizedAgent implements TellingWays, Tray.Ways, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(MinimizedAgent.class);

  private final Desk desk;
  private final Runnable toWindow;
  private final Runnable quit;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("tray").daemon().factory());
  private final Telling telling;
  private final Optional<Tray> tray;
  private final Subscription hears;

  /**
   * @param toWindow ends the agent and opens the window in its place
   * @param quit ends the agent
   */
  public MinimizedAgent(Desk desk, Telling.Means means, Runnable toWindow, Runnable quit) {
    this.desk = desk;
    this.toWindow = toWindow;
    this.quit = quit;
    UiTexts texts = new UiTexts(Locale.getDefault());
    AlertWords words =
        new AlertWords(
            texts, new Times(texts, desk.clock(), () -> desk.settings().get().rep().timeZone()));
    telling = desk.followUp().alerting().telling(words, texts, means, this);
    tray = Tray.show(words, texts, this);
    hears =
        desk.changes()
            .subscribe(change -> {
              if (change instanceof Change.AlertsChanged
                  || change instanceof Change.SettingsChanged) {
                update();
              }
            });
    update();
  }

  /** Whether it stands in the tray. */
  public boolean hasTray() {
    return tray.isPresent();
  }

  private void update() {
    tray.ifPresent(shown ->
        later(() ->
            shown.update(
                alerting().alerts().shown(),
                desk.settings().get().alerts().isQuiet(desk.clock().instant()))));
  }

  private Alerting alerting() {
    return desk.followUp().alerting();
  }

  @Override
  public void openWindow() {
    toWindow.run();
  }

  @Override
  public void open(Alert alert) {
    later(() -> alerting().alerts().answer(alert.id(), "open"));
    toWindow.run();
  }

  @Override
  public void call(Alert alert) {
    later(() -> {
      var _ = alerting().call(alert);
    });
  }

  @Override
  public void snooze(Alert alert) {
    later(() -> alerting().alerts().snooze(alert.id()));
  }

  @Override
  public boolean isInFront() {
    return false;
  }

  @Override
  public void quiet(boolean on) {
    later(() -> {
      alerting().quiet(on ? Instant.MAX : Instant.MIN);
      desk.changes().publish(new Change.SettingsChanged());
    });
  }

  @Override
  public void quit() {
    quit.run();
  }

  private void later(Runnable work) {
    try {
      thread.execute(() -> {
        try {
          work.run();
        } catch (ProblemException e) {
          log.warn("What was asked for in the tray could not be done: {}", e.problem().line());
        }
      });
    } catch (RejectedExecutionException e) {
      log.debug("The agent ends: nothing more is started", e);
    }
  }

  @Override
  public void close() {
    hears.close();
    telling.close();
    tray.ifPresent(Tray::close);
    thread.shutdown();
  }
}
