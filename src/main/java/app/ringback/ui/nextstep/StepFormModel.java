package app.ringback.ui.nextstep;

import app.ringback.core.LeadId;
import app.ringback.core.Problem;
import app.ringback.nextstep.NewNextStep;
import app.ringback.nextstep.NextStep;
import app.ringback.nextstep.NextStepKind;
import app.ringback.nextstep.StepLine;
import app.ringback.nextstep.When;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** A next step while it is written: what was understood, and what speaks against it. FX thread. */
public final class StepFormModel {

  private final StepModel steps;
  private final StepDesk desk;
  private final StepWords words;
  private final InstantSource clock;
  private final StepDraft draft = new StepDraft();
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable NextStep> moving = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable When> read = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper preview = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper clash = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper deadlineFault = new ReadOnlyStringWrapper("");
  private @Nullable LeadId lead;
  private boolean saving;
  private int question;

  StepFormModel(StepModel steps, StepDesk desk, StepWords words, InstantSource clock) {
    this.steps = steps;
    this.desk = desk;
    this.words = words;
    this.clock = clock;
    draft.when().subscribe(text -> look());
    draft.deadline().subscribe(text -> look());
    draft.kind().subscribe(now -> look());
    draft.minutes().subscribe(now -> look());
    steps.stateProperty().subscribe(this::turnTo);
  }

  /** What was being written for one lead is nothing for the next. */
  private void turnTo(@Nullable StepState state) {
    if (state == null) {
      return;
    }
    if (!state.lead().equals(lead)) {
      close();
      lead = state.lead();
    }
    if (!open.get() && draft.when().get().isBlank()) {
      draft.kind().set(state.likely());
    }
    look();
  }

  StepDraft draft() {
    return draft;
  }

  /** Whether the form is open by the rep's wish. */
  ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  /** The step that is being moved; null when a new one is set. */
  ReadOnlyObjectProperty<@Nullable NextStep> movingProperty() {
    return moving.getReadOnlyProperty();
  }

  /** What was understood; null while nothing is written. */
  ReadOnlyObjectProperty<@Nullable When> readProperty() {
    return read.getReadOnlyProperty();
  }

  /** What was understood, in words, or why nothing was. */
  ReadOnlyStringProperty previewProperty() {
    return preview.getReadOnlyProperty();
  }

  /** What speaks against the time; empty when nothing does. */
  ReadOnlyStringProperty clashProperty() {
    return clash.getReadOnlyProperty();
  }

  /** Why the deadline cannot be kept as it is typed; empty when it can. */
  ReadOnlyStringProperty deadlineFaultProperty() {
    return deadlineFault.getReadOnlyProperty();
  }

  /** Opens the form for a new step. */
  void open() {
    if (steps.stateProperty().get() != null) {
      moving.set(null);
      open.set(true);
      look();
    }
  }

  /** Opens the form to move a step. */
  void move(NextStep step) {
    draft.clear(step.kind());
    moving.set(step);
    open.set(true);
    look();
  }

  /** Closes the form and forgets what is written. */
  void close() {
    open.set(false);
    moving.set(null);
    StepState state = steps.stateProperty().get();
    draft.clear(state == null ? NextStepKind.CALLBACK : state.likely());
  }

  private void look() {
    clash.set("");
    question++;
    if (draft.when().get().isBlank()) {
      read.set(null);
      preview.set("");
      deadlineFault.set("");
      return;
    }
    StepLine line = StepLine.of(draft.when().get());
    if (moving.get() == null) {
      line.kind().ifPresent(draft.kind()::set);
    }
    When understood = understand(line.when());
    switch (understood) {
      case When.At at -> {
        preview.set(words.understood(at, theirs()));
        deadlineFault.set(deadlineFault(at.instant()));
        lookForClash(at.instant());
      }
      case When.Unclear unclear -> preview.set(unclear.why());
    }
    read.set(understood);
  }

  private When understand(String text) {
    ZoneId mine = steps.parts().zone().get();
    ZoneId theirs = theirs();
    return desk.whenReader().read(text, clock.instant(), mine, theirs == null ? mine : theirs);
  }

  private @Nullable ZoneId theirs() {
    StepState state = steps.stateProperty().get();
    return state == null ? null : state.theirs();
  }

  private String deadlineFault(Instant due) {
    if (draft.deadline().get().isBlank() || draft.isAppointment()) {
      return "";
    }
    return switch (understand(draft.deadline().get())) {
      case When.At at ->
          at.instant().isBefore(due) ? steps.texts().get("step.deadline.before") : "";
      case When.Unclear unclear -> unclear.why();
    };
  }

  private void lookForClash(Instant from) {
    int asked = question;
    NextStep moved = moving.get();
    Instant to = draft.end(from);
    steps
        .tasks()
        .run(
            () -> desk.clash(from, to, moved == null ? null : moved.id()),
            found -> {
              // Only the answer to the last question counts.
              if (asked == question) {
                clash.set(words.clash(found));
              }
            },
            steps.parts().notices()::problem);
  }

  /** Whether it can be saved as it stands. */
  boolean isReady() {
    return read.get() instanceof When.At && deadlineFault.get().isEmpty();
  }

  /**
   * Saves what is written; once that is on disk, the form closes.
   *
   * @return whether there was something that could be saved
   */
  boolean save() {
    StepState state = steps.stateProperty().get();
    // The minute may have passed since it was typed.
    look();
    if (saving || state == null || !(read.get() instanceof When.At at) || !isReady()) {
      return false;
    }
    saving = true;
    NextStep moved = moving.get();
    if (moved != null) {
      steps.run(
          () -> desk.reschedule(moved.id(), at.instant()),
          change -> saved(state, words.moved(change.step())),
          this::failed);
      return true;
    }
    Instant latest =
        understand(draft.deadline().get()) instanceof When.At last ? last.instant() : null;
    NewNextStep step = draft.step(state.lead(), at.instant(), latest, state.touch());
    boolean byText = draft.isAppointment() && state.invited().isEmpty();
    steps.run(
        () -> desk.set(step),
        change -> {
          if (byText) {
            steps.confirmByText(change);
          }
          return saved(state, words.set(change.step()));
        },
        this::failed);
    return true;
  }

  private String saved(StepState of, String told) {
    saving = false;
    if (of.lead().equals(lead)) {
      close();
    }
    return told;
  }

  private void failed(Problem problem) {
    saving = false;
    steps.parts().notices().problem(problem);
  }
}
