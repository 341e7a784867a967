package app.ringback.app.telling;

import app.ringback.agenda.alert.Alert;
import app.ringback.agenda.alert.AlertKind;
import app.ringback.agenda.alert.Urgency;
import app.ringback.app.telling.DesktopNotes.Choice;
import app.ringback.core.Change;
import app.ringback.core.Changes;
import app.ringback.core.ProblemException;
import app.ringback.core.Subscription;
import app.ringback.settings.AlertSettings;
import app.ringback.ui.UiTexts;
import app.ringback.ui.alert.AlertWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells of alerts outside the window, as they are raised: by a sound, on the desktop, by a badge.
 * Many at once make one sound and one note. Nothing here may keep an alert from being told
 * elsewhere: what fails is told to the log.
 */
public final class Telling implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Telling.class);

  private final Supplier<List<Alert>> shown;
  private final Supplier<AlertSettings> settings;
  private final AlertWords words;
  private final UiTexts texts;
  private final Means means;
  private final TellingWays ways;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("telling").daemon().factory());
  private final Subscription hears;

  /** What it tells by. */
  public record Means(DesktopNotes notes, AlertSound sound, Badge badge) {

    /** Tells nobody. */
    public static final Means NONE =
        new Means((title, words, choices) -> {}, (sound, urgent) -> {}, count -> {});

    /** Those of this computer. */
    public static Means ofThisComputer() {
      return new Means(new SystemNotes(), new Speaker(), new TaskbarBadge());
    }
  }

  /**
   * @param shown the alerts on screen now
   * @param settings how the rep wants to be told, as it is set now
   */
  public Telling(
      Changes changes,
      Supplier<List<Alert>> shown,
      Supplier<AlertSettings> settings,
      AlertWords words,
      UiTexts texts,
      Means means,
      TellingWays ways) {
    this.shown = shown;
    this.settings = settings;
    this.words = words;
    this.texts = texts;
    this.means = means;
    this.ways = ways;
    hears = changes.subscribe(this::changed);
  }

  private void changed(Change change) {
    if (change instanceof Change.AlertsChanged(Set<UUID> raised)) {
      try {
        thread.execute(() -> attempt(raised));
      } catch (RejectedExecutionException e) {
        log.debug("Closed: nobody is told any more", e);
      }
    }
  }

  private void attempt(Set<UUID> raised) {
    try {
      tell(raised);
    } catch (ProblemException e) {
      log.warn("An alert could not be told: {}", e.problem().line());
    } catch (RuntimeException e) {
      log.warn("An alert could not be told", e);
    }
  }

  private void tell(Set<UUID> raised) {
    List<Alert> all = shown.get();
    means.badge().show(all.size());
    List<Alert> fresh = all.stream().filter(alert -> raised.contains(alert.id())).toList();
    if (fresh.isEmpty()) {
      return;
    }
    AlertSettings set = settings.get();
    if (set.desktop() && !ways.isInFront()) {
      note(fresh);
    }
    means.sound().play(set.sound(), fresh.stream().anyMatch(Telling::isPressing));
  }

  /** A late lead is worth two strokes; that somebody wrote is worth one. */
  private static boolean isPressing(Alert alert) {
    return alert.urgency() == Urgency.LATE
        || alert.instaCall()
        || (alert.urgency() == Urgency.DUE && alert.kind() == AlertKind.NEW_LEAD);
  }

  private void note(List<Alert> fresh) {
    Alert first = fresh.getFirst();
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice(texts.get("alert.do.open"), () -> ways.open(first)));
    if (fresh.size() == 1) {
      if (first.lead() != null) {
        choices.add(new Choice(texts.get("alert.do.call"), () -> ways.call(first)));
      }
      choices.add(new Choice(texts.get("alert.do.snooze"), () -> ways.snooze(first)));
    }
    String title =
        fresh.size() == 1 ? texts.get("app.name") : texts.get("alert.note.several", fresh.size());
    means.notes().show(title, words.of(first), choices);
  }

  /** Tells nothing more; what is being told ends by itself. */
  @Override
  public void close() {
    hears.close();
    thread.execute(() -> means.badge().show(0));
    thread.shutdown();
  }
}
