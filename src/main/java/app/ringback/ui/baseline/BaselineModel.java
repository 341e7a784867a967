package app.ringback.ui.baseline;

import app.ringback.core.Problem;
import app.ringback.intake.baseline.Baseline;
import app.ringback.ui.Notices;
import app.ringback.ui.Progress;
import app.ringback.ui.Tasks;
import app.ringback.ui.UiTexts;
import app.ringback.ui.Works;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The past as it was read, the reading that runs, and the offer of one. FX thread only. */
public final class BaselineModel {

  /** A share of the mailbox as a progress has it: whole numbers. */
  private static final long WHOLE = 10_000;

  private final BaselineDesk desk;
  private final Tasks tasks;
  private final Works works;
  private final Notices notices;
  private final UiTexts texts;
  private final InstantSource clock;
  private final ReadOnlyObjectWrapper<List<Baseline>> kept = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable Reached> reached = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper();
  private AtomicBoolean stop = new AtomicBoolean();
  private boolean asking;

  /**
   * How far the reading is.
   *
   * @param share 0 to 1; negative when nobody knows
   */
  record Reached(int count, double share) {}

  public BaselineModel(
      BaselineDesk desk,
      Tasks tasks,
      Works works,
      Notices notices,
      UiTexts texts,
      InstantSource clock) {
    this.desk = desk;
    this.tasks = tasks;
    this.works = works;
    this.notices = notices;
    this.texts = texts;
    this.clock = clock;
  }

  UiTexts texts() {
    return texts;
  }

  /** What was read so far, the newest first. */
  ReadOnlyObjectProperty<List<Baseline>> keptProperty() {
    return kept.getReadOnlyProperty();
  }

  /** How far the reading is that runs; null while none does. */
  ReadOnlyObjectProperty<@Nullable Reached> reachedProperty() {
    return reached.getReadOnlyProperty();
  }

  /** Whether the rep is to be asked. */
  ReadOnlyBooleanProperty offeredProperty() {
    return offered.getReadOnlyProperty();
  }

  void load() {
    tasks.run(desk::kept, kept::set, notices::problem);
  }

  /** Looks whether something was connected about which the rep was not asked. */
  public void lookWhetherToOffer() {
    if (asking || reached.get() != null) {
      return;
    }
    asking = true;
    tasks.run(
        desk::isToBeOffered,
        is -> {
          asking = false;
          offered.set(is);
        },
        problem -> asking = false);
  }

  /** The rep answered the offer. */
  void answered() {
    offered.set(false);
    tasks.run(
        () -> {
          desk.offered();
          return true;
        },
        done -> {},
        notices::problem);
  }

  /** Reads the past, unless it is being read. */
  public void read() {
    if (reached.get() != null) {
      return;
    }
    answered();
    AtomicBoolean left = new AtomicBoolean();
    stop = left;
    Progress work = new Progress(texts.get("baseline.work"), clock, () -> left.set(true));
    works.begin(work);
    reached.set(new Reached(0, -1));
    AtomicReference<@Nullable Reached> latest = new AtomicReference<>();
    tasks.run(
        () ->
            desk.read(
                (count, share) -> {
                  // What nobody has shown yet is replaced, so that the window is not flooded.
                  if (latest.getAndSet(new Reached(count, share)) == null) {
                    tasks.onFxThread(() -> show(work, latest.getAndSet(null)));
                  }
                },
                left::get),
        found -> ended(work, found),
        problem -> failed(work, problem));
  }

  private void show(Progress work, @Nullable Reached now) {
    if (now != null && reached.get() != null) {
      reached.set(now);
      work.update(now.share() < 0 ? 0 : (long) (now.share() * WHOLE), now.share() < 0 ? 0 : WHOLE);
    }
  }

  private void ended(Progress work, Optional<Baseline> found) {
    works.end(work);
    reached.set(null);
    notices.tell(texts.get(found.isPresent() ? "baseline.done" : "baseline.left"));
    load();
  }

  private void failed(Progress work, Problem problem) {
    works.end(work);
    reached.set(null);
    notices.problem(problem);
  }

  /** Leaves the reading that runs; nothing of it is kept. */
  void cancel() {
    stop.set(true);
  }
}
