package app.ringback.ui.alert;

import app.ringback.ui.Action;
import app.ringback.ui.ActionGroup;
import app.ringback.ui.Icon;
import app.ringback.ui.Key;
import app.ringback.ui.Keys;
import app.ringback.ui.Notices;
import app.ringback.ui.StatusModel;
import app.ringback.ui.StatusModel.QuietChoice;
import app.ringback.ui.Tasks;
import app.ringback.ui.UiTexts;
import app.ringback.ui.timeline.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Do not disturb: for an hour, until the next working day, until it is taken back. FX thread. */
public final class QuietModel {

  private final QuietDesk desk;
  private final StatusModel status;
  private final Tasks tasks;
  private final Notices notices;
  private final UiTexts texts;
  private final Times times;
  private final InstantSource clock;

  public QuietModel(
      QuietDesk desk,
      StatusModel status,
      Tasks tasks,
      Notices notices,
      UiTexts texts,
      Times times,
      InstantSource clock) {
    this.desk = desk;
    this.status = status;
    this.tasks = tasks;
    this.notices = notices;
    this.texts = texts;
    this.times = times;
    this.clock = clock;
    status.quietChoices.setAll(
        List.of(
            new QuietChoice(texts.get("quiet.hour"), this::forAnHour),
            new QuietChoice(texts.get("quiet.morning"), this::untilMorning),
            new QuietChoice(texts.get("quiet.always"), () -> keep(Instant.MAX)),
            new QuietChoice(texts.get("quiet.tell"), () -> keep(Instant.MIN))));
    show();
  }

  /** Says what holds now. */
  public void show() {
    status.quiet.set(words(desk.quietUntil()));
  }

  private String words(Instant until) {
    if (!clock.instant().isBefore(until)) {
      return "";
    }
    return until.equals(Instant.MAX)
        ? texts.get("quiet.until.off")
        : texts.get("quiet.until", times.soon(until));
  }

  private void forAnHour() {
    keep(clock.instant().plus(Duration.ofHours(1)));
  }

  private void untilMorning() {
    keep(desk.nextWorkingDay(clock.instant()));
  }

  private void keep(Instant until) {
    Instant before = desk.quietUntil();
    store(
        until,
        () -> {
          String words = words(until);
          notices.tell(
              words.isEmpty() ? texts.get("quiet.ended") : texts.get("quiet.kept", words),
              () -> store(before, () -> {}));
        });
  }

  private void store(Instant until, Runnable done) {
    tasks.run(
        () -> {
          desk.quiet(until);
          return true;
        },
        kept -> {
          show();
          done.run();
        },
        notices::problem);
  }

  /** The same from the palette. */
  public void register(Keys keys) {
    add(keys, "quiet.hour", this::forAnHour);
    add(keys, "quiet.morning", this::untilMorning);
    add(keys, "quiet.always", () -> keep(Instant.MAX));
    add(keys, "quiet.tell", () -> keep(Instant.MIN));
  }

  private void add(Keys keys, String id, Runnable run) {
    Icon icon = id.equals("quiet.tell") ? Icon.BELL : Icon.BELL_OFF;
    keys.register(new Action(id, texts.get(id), ActionGroup.WINDOW, icon, Key.NONE, run));
  }
}
