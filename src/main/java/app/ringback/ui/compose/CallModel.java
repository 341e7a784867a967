package app.ringback.ui.compose;

import app.ringback.compliance.Guard;
import app.ringback.core.Channel;
import app.ringback.core.LeadId;
import app.ringback.core.Phone;
import app.ringback.draft.DraftKind;
import app.ringback.draft.DraftMarks;
import app.ringback.lead.LeadPhone;
import app.ringback.outbox.CallRequest;
import app.ringback.outbox.CallRequestBuilder;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.DispatchState;
import app.ringback.outbox.Outbox;
import app.ringback.outbox.call.OwnCall;
import app.ringback.ui.UiTexts;
import app.ringback.ui.call.CallActions;
import app.ringback.ui.call.LiveCallModel;
import app.ringback.ui.call.Went;
import app.ringback.ui.timeline.OpenLead;
import app.ringback.ui.timeline.OpenLeadModel;
import app.ringback.ui.timeline.PaneParts;
import app.ringback.ui.timeline.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** A call to the open lead: to which number, whether it may be made, its notes, and its outcome. */
public final class CallModel {

  private final OpenLeadModel open;
  private final PaneParts parts;
  private final Outbox outbox;
  private final CallActions calls;
  private final LiveCallModel live;
  private final Times times;
  private final GuardedTouch guarded;
  private final DraftText notes;
  private final TemplateChoice templates;
  private final Choice<LeadPhone> numbers = new Choice<>();
  private final ReadOnlyObjectWrapper<CallActions.@Nullable Means> means =
      new ReadOnlyObjectWrapper<>();
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final BooleanBinding callable;

  public CallModel(
      OpenLeadModel open,
      PaneParts parts,
      Guard guard,
      Outbox outbox,
      CallActions calls,
      LiveCallModel live,
      DraftKeeper keeper,
      TemplateDesk templateDesk) {
    this.open = open;
    this.parts = parts;
    this.outbox = outbox;
    this.calls = calls;
    this.live = live;
    times = new Times(parts.texts(), open.book().clock(), parts.zone());
    guarded = new GuardedTouch(open, parts, guard, Channel.CALL, times);
    notes = new DraftText(keeper, DraftKind.CALL);
    templates = new TemplateChoice(open, parts, templateDesk, Channel.CALL, notes);
    callable =
        Bindings.createBooleanBinding(
            this::mayCall,
            guarded.answerProperty(),
            numbers.chosenProperty(),
            busy,
            live.liveProperty());
    open.openProperty().subscribe(this::show);
    numbers.chosenProperty().subscribe(chosen -> ask());
  }

  UiTexts texts() {
    return parts.texts();
  }

  /** What is written about the call, kept as a draft until its outcome is put down. */
  public DraftText notes() {
    return notes;
  }

  /** The script that is read while talking. */
  public TemplateChoice templates() {
    return templates;
  }

  public LiveCallModel live() {
    return live;
  }

  /** The lead's numbers. */
  public ObservableList<LeadPhone> numbers() {
    return numbers.all();
  }

  public ObjectProperty<@Nullable LeadPhone> numberProperty() {
    return numbers.chosenProperty();
  }

  /** What the guard says; null until it was asked. */
  public ReadOnlyObjectProperty<@Nullable GuardAnswer> answerProperty() {
    return guarded.answerProperty();
  }

  /** What calls can be made with; null until that was read. */
  public ReadOnlyObjectProperty<CallActions.@Nullable Means> meansProperty() {
    return means.getReadOnlyProperty();
  }

  public BooleanBinding callableProperty() {
    return callable;
  }

  /** The number as it is shown in the chooser. */
  public String shown(LeadPhone phone) {
    return parts.shown(phone);
  }

  private void show(@Nullable OpenLead now) {
    if (now == null) {
      numbers.offer(List.of());
      guarded.forget();
      means.set(null);
      return;
    }
    // One that waits for its time, or has just been asked for, is not asked for again.
    busy.set(
        now.dispatches().values().stream()
            .anyMatch(each -> each.channel() == Channel.CALL && each.state().isWaiting()));
    List<LeadPhone> able = now.lead().phones().stream().filter(LeadPhone::valid).toList();
    numbers.offer(able);
    ask();
  }

  /** Asks the guard and the settings again, as either may have changed. */
  public void ask() {
    OpenLead now = open.openProperty().get();
    if (now == null) {
      return;
    }
    LeadId lead = now.lead().id();
    LeadPhone to = numbers.chosen();
    guarded.ask(to == null ? "" : to.number(), null, clocks -> {});
    open.tasks()
        .run(
            () -> calls.means(lead),
            found -> {
              OpenLead still = open.openProperty().get();
              if (still != null && still.lead().id().equals(lead)) {
                means.set(found);
              }
            },
            parts.notices()::problem);
  }

  private boolean mayCall() {
    GuardAnswer said = guarded.answer();
    return numbers.chosen() != null
        && said != null
        && !said.mayNever()
        && !live.isOn()
        && !busy.get();
  }

  /** Rings the rep's phone, or puts the call off until it may be made. */
  public void start() {
    LeadId lead = notes.lead();
    LeadPhone to = numbers.chosen();
    OpenLead now = open.openProperty().get();
    // The lead on screen may be one key behind the one selected: never call the wrong one.
    if (lead == null
        || to == null
        || now == null
        || !now.lead().id().equals(lead)
        || !callable.get()) {
      return;
    }
    DraftMarks marks = notes.marks();
    CallRequest request =
        CallRequestBuilder.builder(CallRequest.of(lead))
            .to(new Phone(to.number()))
            .template(marks.template())
            .purpose(marks.purpose())
            .approach(marks.approach())
            .build();
    busy.set(true);
    live.start(request, this::queued, () -> busy.set(false));
  }

  private void queued(Dispatch call) {
    if (call.state() == DispatchState.REFUSED) {
      busy.set(false);
      parts.notices().tell(parts.texts().get("call.refused", call.rule()));
    } else if (call.state() == DispatchState.HELD) {
      parts
          .notices()
          .tell(
              parts.texts().get("call.held", times.thisWeek(call.dueAt()), call.rule()),
              () ->
                  open.tasks()
                      .run(() -> outbox.cancel(call.id()), back -> {}, parts.notices()::problem));
    }
  }

  /** Puts down how the live call went, with what was noted if it is the open lead's. */
  public void went(Went went) {
    boolean mine = live.isWith(notes.lead());
    String note = mine ? notes.textProperty().get().strip() : "";
    LeadId lead = notes.lead();
    live.went(
        went,
        note,
        () -> {
          if (mine && lead != null && lead.equals(notes.lead())) {
            notes.sent();
          }
        });
  }

  /**
   * Logs a call that was made on another phone.
   *
   * @param minutesAgo since it ended, 0 or more
   * @param talked minutes they spoke; null when that is not known
   */
  public void log(boolean incoming, int minutesAgo, @Nullable Integer talked, Went went) {
    LeadId lead = notes.lead();
    if (lead == null) {
      return;
    }
    Duration length = talked == null ? null : Duration.ofMinutes(talked);
    Instant ended = open.book().clock().instant().minus(Duration.ofMinutes(minutesAgo));
    OwnCall call =
        new OwnCall(
            lead,
            incoming,
            length == null ? ended : ended.minus(length),
            length,
            went.outcome(),
            notes.textProperty().get().strip());
    live.log(
        call,
        went,
        () -> {
          if (lead.equals(notes.lead())) {
            notes.sent();
          }
        });
  }
}
