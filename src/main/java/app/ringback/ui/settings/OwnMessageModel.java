package app.ringback.ui.settings;

import app.ringback.core.Problem;
import app.ringback.core.ProblemException;
import app.ringback.outbox.call.OwnMessage;
import app.ringback.outbox.call.OwnRecording;
import app.ringback.outbox.call.OwnSound;
import app.ringback.ui.Notices;
import app.ringback.ui.Tasks;
import app.ringback.ui.UiTexts;
import app.ringback.ui.media.Playing;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The rep's own message: recorded or chosen, listened to, and kept. FX thread only. */
public final class OwnMessageModel {

  private final OwnMessageDesk desk;
  private final Tasks tasks;
  private final Notices notices;
  private final UiTexts texts;
  private final Playing playing;
  private final Runnable changed;
  private final ReadOnlyObjectWrapper<Optional<OwnMessage>> message =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Doing> doing =
      new ReadOnlyObjectWrapper<>(new Doing.Nothing());

  /** What is going on. */
  public sealed interface Doing {
    record Nothing() implements Doing {}

    /** The rep's phone rings, or the rep speaks. */
    record Recording(OwnRecording.Step step) implements Doing {}

    /** There is a new message, which waits for a word. */
    record Offered(OwnSound sound) implements Doing {}

    /** It is being kept. */
    record Keeping() implements Doing {}
  }

  /**
   * @param changed told when another message is kept, or none
   */
  public OwnMessageModel(
      OwnMessageDesk desk, Tasks tasks, Notices notices, UiTexts texts, Runnable changed) {
    this.desk = desk;
    this.tasks = tasks;
    this.notices = notices;
    this.texts = texts;
    this.changed = changed;
    playing = new Playing(desk.player(), tasks, notices::problem);
  }

  public ReadOnlyObjectProperty<Optional<OwnMessage>> messageProperty() {
    return message.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Doing> doingProperty() {
    return doing.getReadOnlyProperty();
  }

  Playing playing() {
    return playing;
  }

  public void load() {
    tasks.run(desk::find, message::set, notices::problem);
  }

  private boolean isBusy() {
    return doing.get() instanceof Doing.Recording || doing.get() instanceof Doing.Keeping;
  }

  /** Rings the rep's phone and records. */
  public void record() {
    if (isBusy()) {
      return;
    }
    doing.set(new Doing.Recording(OwnRecording.Step.RINGING));
    tasks.run(
        () -> desk.record(step -> tasks.onFxThread(() -> step(step))), this::offer, this::failed);
  }

  private void step(OwnRecording.Step step) {
    if (doing.get() instanceof Doing.Recording) {
      doing.set(new Doing.Recording(step));
    }
  }

  /** Looks at a file of the user's. */
  public void choose(Path file) {
    if (!isBusy()) {
      tasks.run(() -> desk.read(file), this::offer, this::failed);
    }
  }

  private void offer(OwnSound sound) {
    doing.set(new Doing.Offered(sound));
  }

  private void failed(Problem problem) {
    doing.set(new Doing.Nothing());
    notices.problem(problem);
    load();
  }

  /** Plays what is offered, else what is kept. */
  public void play() {
    playing.play(
        doing.get() instanceof Doing.Offered(OwnSound sound) ? sound.file()::content : kept());
  }

  private Callable<byte[]> kept() {
    return () ->
        desk.sound()
            .orElseThrow(
                () -> new ProblemException("There is no message to be heard.", "", "Record one."));
  }

  public void stop() {
    playing.stop();
  }

  /** Keeps what is offered. */
  public void keep() {
    if (doing.get() instanceof Doing.Offered(OwnSound sound)) {
      stop();
      doing.set(new Doing.Keeping());
      change("settings.own.kept", () -> keep(sound));
    }
  }

  private boolean keep(OwnSound sound) {
    desk.keep(sound, step -> {});
    return true;
  }

  /** Forgets what is offered. */
  public void discard() {
    stop();
    if (!isBusy()) {
      doing.set(new Doing.Nothing());
    }
  }

  /** Removes the message that is kept. */
  public void remove() {
    if (isBusy() || message.get().isEmpty()) {
      return;
    }
    stop();
    doing.set(new Doing.Keeping());
    change(
        "settings.own.removed",
        () -> {
          desk.remove();
          return true;
        });
  }

  private void change(String done, Callable<Boolean> work) {
    tasks.run(
        work,
        ignored -> {
          doing.set(new Doing.Nothing());
          notices.tell(texts.get(done));
          load();
          changed.run();
        },
        problem -> {
          failed(problem);
          changed.run();
        });
  }
}
