package app.ringback.ui.cadences;

import app.ringback.cadence.Cadence;
import app.ringback.cadence.Cadences.Enrolled;
import app.ringback.cadence.Plan;
import app.ringback.cadence.PlanBuilder;
import app.ringback.cadence.PlanCheck;
import app.ringback.cadence.PlanFault;
import app.ringback.cadence.Step;
import app.ringback.core.Change;
import app.ringback.core.Channel;
import app.ringback.core.LeadId;
import app.ringback.core.Problem;
import app.ringback.ui.Notices;
import app.ringback.ui.Tasks;
import app.ringback.ui.UiTexts;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The cadences, the one that is edited, and what it would be for a lead. FX thread only. */
public final class CadencesModel {

  private static final CadencesDesk.Sight NOTHING = new CadencesDesk.Sight(List.of(), Map.of(), 0);

  private final CadencesDesk desk;
  private final Tasks tasks;
  private final Notices notices;
  private final UiTexts texts;
  private final ReadOnlyObjectProperty<@Nullable LeadId> lead;
  private final ReadOnlyObjectWrapper<CadencesDesk.Sight> sight =
      new ReadOnlyObjectWrapper<>(NOTHING);
  private final ReadOnlyObjectWrapper<@Nullable Cadence> chosen = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Plan> draft =
      new ReadOnlyObjectWrapper<>(Plan.of("", List.of()));
  private final ReadOnlyIntegerWrapper laid = new ReadOnlyIntegerWrapper();
  private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<CadencesDesk.@Nullable Shown> preview =
      new ReadOnlyObjectWrapper<>();
  private boolean shown;

  /**
   * @param lead the lead that is selected, for the preview
   */
  public CadencesModel(
      CadencesDesk desk,
      Tasks tasks,
      Notices notices,
      UiTexts texts,
      ReadOnlyObjectProperty<@Nullable LeadId> lead) {
    this.desk = desk;
    this.tasks = tasks;
    this.notices = notices;
    this.texts = texts;
    this.lead = lead;
    lead.subscribe(now -> look());
  }

  UiTexts texts() {
    return texts;
  }

  ReadOnlyObjectProperty<CadencesDesk.Sight> sightProperty() {
    return sight.getReadOnlyProperty();
  }

  /** The one that is edited, as it is kept; null for a new one. */
  ReadOnlyObjectProperty<@Nullable Cadence> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /** The plan as it is edited. */
  ReadOnlyObjectProperty<Plan> draftProperty() {
    return draft.getReadOnlyProperty();
  }

  /** Counts up whenever the steps are others or in another order, not when one is edited. */
  ReadOnlyIntegerProperty laidProperty() {
    return laid.getReadOnlyProperty();
  }

  /** Whether it is to be said what happens to leads that are on it. */
  ReadOnlyBooleanProperty askingProperty() {
    return asking.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<CadencesDesk.@Nullable Shown> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  void shown(boolean now) {
    shown = now;
    refresh();
  }

  /** Hears on any thread what changed in the book. */
  public void changed(Change change) {
    if (change instanceof Change.LeadsChanged) {
      tasks.onFxThread(this::refresh);
    }
  }

  void refresh() {
    if (shown) {
      tasks.run(desk::read, this::read, notices::problem);
    }
  }

  private void read(CadencesDesk.Sight now) {
    sight.set(now);
    boolean nothingYet = chosen.get() == null && draft.get().name().isEmpty();
    if (nothingYet && !now.lines().isEmpty()) {
      choose(now.lines().getFirst().cadence());
    }
  }

  /** How many leads are on the one that is edited. */
  int enrolled() {
    Cadence now = chosen.get();
    return now == null ? 0 : sight.get().enrolled(now.lineage());
  }

  void choose(Cadence cadence) {
    chosen.set(cadence);
    lay(cadence.plan());
  }

  /** Begins a new one, empty but for a first call. */
  void begin() {
    chosen.set(null);
    lay(Plan.of(texts.get("cadence.new.name"), List.of(Step.on(1, Channel.CALL, ""))));
  }

  private void lay(Plan plan) {
    draft.set(plan);
    asking.set(false);
    laid.set(laid.get() + 1);
    look();
  }

  boolean isChanged() {
    Cadence now = chosen.get();
    return now == null || !now.plan().equals(draft.get());
  }

  List<PlanFault> faults() {
    Cadence now = chosen.get();
    return PlanCheck.faults(
        draft.get(),
        sight.get().namesBeside(now == null ? null : now.lineage()),
        sight.get().templates());
  }

  List<String> templates(Channel channel) {
    return sight.get().templates().getOrDefault(channel, List.of());
  }

  void edit(UnaryOperator<PlanBuilder> how) {
    draft.set(how.apply(PlanBuilder.builder(draft.get())).build());
    asking.set(false);
    look();
  }

  void set(int place, Step step) {
    edit(plan -> plan.steps(steps().with(place, step)));
  }

  /** Adds a step two days after the last. */
  void add() {
    lay(steps().added());
  }

  void remove(int place) {
    Plan before = draft.get();
    lay(steps().without(place));
    notices.tell(texts.get("cadence.step.removed"), () -> lay(before));
  }

  /** Moves a step; the days stay where they are and the steps change places. */
  void move(int from, int to) {
    if (from != to && to >= 0 && to < draft.get().steps().size()) {
      lay(steps().moved(from, to));
    }
  }

  private StepEdits steps() {
    return new StepEdits(draft.get().steps());
  }

  private void lay(List<Step> steps) {
    lay(PlanBuilder.builder(draft.get()).steps(steps).build());
  }

  void revert() {
    Cadence now = chosen.get();
    if (now == null) {
      sight.get().lines().stream().findFirst().ifPresent(line -> choose(line.cadence()));
    } else {
      choose(now);
    }
  }

  /** Keeps the edit; asks first when leads are on it. */
  void keep() {
    if (!isChanged() || !faults().isEmpty()) {
      return;
    }
    if (enrolled() > 0) {
      asking.set(true);
    } else {
      keep(Enrolled.KEEP);
    }
  }

  void keep(Enrolled enrolled) {
    Cadence before = chosen.get();
    Plan plan = PlanBuilder.builder(draft.get()).name(draft.get().name().strip()).build();
    tasks.run(
        () -> before == null ? desk.add(plan) : desk.edit(before, plan, enrolled),
        kept -> {
          choose(kept);
          notices.tell(texts.get("cadence.kept", kept.name()));
          refresh();
        },
        this::failed);
  }

  /** Removes the one that is chosen; leads that are on it go on. */
  void removeCadence() {
    Cadence now = chosen.get();
    if (now == null) {
      revert();
      return;
    }
    done(
        () -> desk.remove(now, false),
        () -> {
          notices.tell(
              texts.get("cadence.removed", now.name()),
              () -> done(() -> desk.putBack(now), () -> choose(now)));
          chosen.set(null);
          draft.set(Plan.of("", List.of()));
        });
  }

  /** Resumes what came with an archive. */
  void resumeWaiting() {
    tasks.run(
        desk::resumeWaiting,
        count -> {
          notices.tell(texts.get("cadence.waiting.resumed", count));
          refresh();
        },
        notices::problem);
  }

  private void done(Runnable work, Runnable then) {
    tasks.run(
        () -> {
          work.run();
          return true;
        },
        any -> {
          then.run();
          refresh();
        },
        this::failed);
  }

  private void failed(Problem problem) {
    notices.problem(problem);
    refresh();
  }

  /** Lays the draft on the calendar of the lead that is selected. */
  private void look() {
    LeadId now = lead.get();
    Plan plan = draft.get();
    if (!shown || now == null || !PlanCheck.canBeLaid(plan)) {
      preview.set(null);
      return;
    }
    tasks.run(
        () -> desk.preview(plan, now),
        found -> {
          if (plan.equals(draft.get()) && now.equals(lead.get())) {
            preview.set(found.orElse(null));
          }
        },
        notices::problem);
  }
}
