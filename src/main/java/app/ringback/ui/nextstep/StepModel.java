package app.ringback.ui.nextstep;

import app.ringback.core.ActivityId;
import app.ringback.core.LeadId;
import app.ringback.core.Problem;
import app.ringback.lead.Lead;
import app.ringback.nextstep.NextStep;
import app.ringback.nextstep.Outcome;
import app.ringback.nextstep.StepChange;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.DispatchState;
import app.ringback.ui.Tasks;
import app.ringback.ui.UiTexts;
import app.ringback.ui.timeline.OpenLead;
import app.ringback.ui.timeline.OpenLeadModel;
import app.ringback.ui.timeline.PaneParts;
import app.ringback.ui.timeline.Times;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The next steps of the open lead, and what can be done about them. FX thread only. */
public final class StepModel {

  private final OpenLeadModel open;
  private final PaneParts parts;
  private final StepDesk desk;
  private final StepWords words;
  private final StepFormModel form;
  private final ReadOnlyObjectWrapper<@Nullable StepState> state = new ReadOnlyObjectWrapper<>();
  private Consumer<String> proposeText = text -> {};
  private Runnable shown = () -> {};
  private Runnable left = () -> {};

  public StepModel(OpenLeadModel open, PaneParts parts, StepDesk desk) {
    this.open = open;
    this.parts = parts;
    this.desk = desk;
    Times times = new Times(parts.texts(), open.book().clock(), parts.zone());
    words = new StepWords(parts.texts(), times);
    form = new StepFormModel(this, desk, words, open.book().clock());
    open.openProperty().subscribe(this::show);
  }

  /** What takes a text that is proposed to the rep, to be looked at and sent. */
  public void proposesTextsTo(Consumer<String> editor) {
    proposeText = editor;
  }

  /** What brings the form to the front when it was opened. */
  public void showsFormBy(Runnable show) {
    shown = show;
  }

  /** What takes the focus when the form is left. */
  public void leavesTo(Runnable focus) {
    left = focus;
  }

  void leave() {
    left.run();
  }

  /** Opens the form for a new step. */
  public void open() {
    form.open();
    shown.run();
  }

  UiTexts texts() {
    return parts.texts();
  }

  StepWords words() {
    return words;
  }

  StepFormModel form() {
    return form;
  }

  PaneParts parts() {
    return parts;
  }

  Tasks tasks() {
    return open.tasks();
  }

  /** What is agreed with the open lead; null while that is not known. */
  public ReadOnlyObjectProperty<@Nullable StepState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  private void show(@Nullable OpenLead now) {
    StepState before = state.get();
    if (now == null || (before != null && !before.lead().equals(now.lead().id()))) {
      state.set(null);
    }
    if (now != null) {
      Lead lead = now.lead();
      open.tasks().run(() -> desk.read(lead), this::read, parts.notices()::problem);
    }
  }

  private void read(StepState read) {
    OpenLead still = open.openProperty().get();
    if (still != null && still.lead().id().equals(read.lead())) {
      state.set(read);
    }
  }

  boolean isOverdue(NextStep step) {
    return step.endsAt().isBefore(open.book().clock().instant());
  }

  /** The step that is next; the keys are about it. */
  Optional<NextStep> first() {
    StepState now = state.get();
    return now == null ? Optional.empty() : now.open().stream().findFirst();
  }

  /** Whether the rep is being asked what follows from a touch. */
  boolean isAsked() {
    StepState now = state.get();
    return now != null && now.touch() != null;
  }

  /** It happened: an appointment was kept, anything else was done. */
  void happened(NextStep step) {
    end(step, step.isAppointment() ? Outcome.KEPT : Outcome.DONE);
  }

  void end(NextStep step, Outcome outcome) {
    run(
        () -> desk.close(step.id(), outcome),
        change -> words.ended(change.step()),
        parts.notices()::problem);
  }

  /** Opens the form to move the step. */
  void move(NextStep step) {
    form.move(step);
    shown.run();
  }

  /** Says, on purpose, that nothing follows from the touch. */
  void none() {
    StepState now = state.get();
    ActivityId touch = now == null ? null : now.touch();
    if (now == null || touch == null) {
      return;
    }
    LeadId lead = now.lead();
    form.close();
    none(
        touch,
        lead,
        true,
        () ->
            parts
                .notices()
                .tell(texts().get("step.told.none"), () -> none(touch, lead, false, () -> {})));
  }

  private void none(ActivityId touch, LeadId lead, boolean none, Runnable done) {
    open.tasks()
        .run(
            () -> {
              desk.none(touch, lead, none);
              return true;
            },
            kept -> done.run(),
            parts.notices()::problem);
  }

  /** Does something that can be taken back, and says so. */
  void run(
      Callable<StepChange> work, Function<StepChange, String> told, Consumer<Problem> trouble) {
    open.tasks()
        .run(
            work,
            change -> parts.notices().tell(said(change, told.apply(change)), () -> undo(change)),
            trouble);
  }

  private String said(StepChange change, String told) {
    Dispatch message = change.message();
    if (message == null) {
      return told;
    }
    return message.state() == DispatchState.REFUSED
        ? texts().get("step.told.not_invited", told, message.rule())
        : texts()
            .get(
                change.before() == null ? "step.told.invited" : "step.told.update",
                told,
                message.to());
  }

  private void undo(StepChange change) {
    open.tasks()
        .run(
            () -> {
              desk.undo(change);
              return true;
            },
            done -> parts.notices().tell(texts().get("step.told.taken_back")),
            parts.notices()::problem);
  }

  /** An appointment with somebody who cannot be mailed is confirmed by a text, if the rep likes. */
  void confirmByText(StepChange change) {
    open.tasks()
        .run(
            () -> desk.confirmation(change.step()),
            text -> {
              OpenLead still = open.openProperty().get();
              if (still != null && still.lead().id().equals(change.step().leadId())) {
                proposeText.accept(text);
              }
            },
            parts.notices()::problem);
  }
}
