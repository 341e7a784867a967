package app.ringback.ui.call;

import app.ringback.core.DispatchId;
import app.ringback.core.LeadId;
import app.ringback.core.Subscription;
import app.ringback.outbox.CallRequest;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.call.CallPhase;
import app.ringback.outbox.call.LiveCall;
import app.ringback.outbox.call.OwnCall;
import app.ringback.ui.Notices;
import app.ringback.ui.Tasks;
import app.ringback.ui.UiTexts;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The call that is going on, whichever lead is on screen. FX thread only. */
public final class LiveCallModel implements AutoCloseable {

  private static final CallActions.Means NOTHING = new CallActions.Means("", "", "");

  private final CallActions calls;
  private final Tasks tasks;
  private final Notices notices;
  private final UiTexts texts;
  private final CallWords words;
  private final ReadOnlyObjectProperty<Instant> now;
  private final Subscription hears;
  private final ReadOnlyObjectWrapper<@Nullable LiveCall> live = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<CallActions.Means> means =
      new ReadOnlyObjectWrapper<>(NOTHING);
  private @Nullable DispatchId dismissed;
  private boolean closed;

  /**
   * @param now the time, once a second
   */
  public LiveCallModel(
      CallActions calls,
      Tasks tasks,
      Notices notices,
      UiTexts texts,
      ReadOnlyObjectProperty<Instant> now) {
    this.calls = calls;
    this.tasks = tasks;
    this.notices = notices;
    this.texts = texts;
    this.now = now;
    words = new CallWords(texts);
    // Whichever was told last: two threads may tell at once.
    hears = calls.watch(call -> tasks.onFxThread(this::look));
    look();
  }

  UiTexts texts() {
    return texts;
  }

  CallWords words() {
    return words;
  }

  ReadOnlyObjectProperty<Instant> nowProperty() {
    return now;
  }

  /** The call; null when there is none, or the last one is over and done with. */
  public ReadOnlyObjectProperty<@Nullable LiveCall> liveProperty() {
    return live.getReadOnlyProperty();
  }

  /** What belongs to the lead of the call. */
  ReadOnlyObjectProperty<CallActions.Means> meansProperty() {
    return means.getReadOnlyProperty();
  }

  /** Whether somebody is on the line, or being rung. */
  public boolean isOn() {
    LiveCall call = live.get();
    return call != null && call.phase().holdsTheRep();
  }

  /** Whether it is time to say how the call went. */
  public boolean canBeAsked() {
    LiveCall call = live.get();
    return call != null && Went.canBeAsked(call);
  }

  /** Whether the rep spoke with somebody and has not said how it went. */
  public boolean isOwed() {
    LiveCall call = live.get();
    return call != null && Went.isOwed(call);
  }

  private void look() {
    LiveCall latest = closed ? null : calls.latest().orElse(null);
    if (latest != null && latest.id().equals(dismissed)) {
      latest = null;
    }
    LiveCall before = live.get();
    if (latest != null && (before == null || !before.lead().equals(latest.lead()))) {
      LeadId lead = latest.lead();
      means.set(NOTHING);
      tasks.run(
          () -> calls.means(lead),
          found -> {
            LiveCall still = live.get();
            if (still != null && still.lead().equals(lead)) {
              means.set(found);
            }
          },
          notices::problem);
    }
    live.set(latest);
  }

  /**
   * Calls the lead: the rep's phone rings first.
   *
   * @param failed run when nobody will be called
   */
  public void start(CallRequest request, Consumer<Dispatch> queued, Runnable failed) {
    tasks.run(
        () -> calls.start(request),
        queued,
        problem -> {
          failed.run();
          notices.problem(problem);
        });
  }

  public void onTheLine() {
    act(call -> calls.onTheLine(call.id()));
  }

  public void mute() {
    act(call -> calls.mute(call.id(), !call.muted()));
  }

  public void thatWasVoicemail() {
    act(call -> calls.thatWasVoicemail(call.id()));
  }

  public void dropVoicemail() {
    act(call -> calls.dropVoicemail(call.id()));
  }

  public void hangUp() {
    act(call -> calls.hangUp(call.id()));
  }

  private void act(Consumer<LiveCall> work) {
    LiveCall call = live.get();
    if (call != null) {
      tasks.run(
          () -> {
            work.accept(call);
            return true;
          },
          done -> {},
          notices::problem);
    }
  }

  /**
   * Puts down how it went; of a call that is over nothing more is shown then.
   *
   * @param note what the rep wrote, may be empty
   * @param kept run once it is on disk
   */
  public void went(Went went, String note, Runnable kept) {
    LiveCall call = live.get();
    if (call == null || !Went.canBeAsked(call)) {
      return;
    }
    tasks.run(
        () -> {
          calls.outcome(call.id(), went.outcome(), went == Went.BOOKED, note);
          return true;
        },
        done -> {
          notices.tell(texts.get("live.kept", texts.get("outcome." + went.code())));
          kept.run();
          LiveCall after = live.get();
          if (after != null && after.id().equals(call.id()) && after.phase() == CallPhase.ENDED) {
            dismiss();
          }
        },
        notices::problem);
  }

  /** Logs a call made without Ringback. */
  public void log(OwnCall call, Went went, Runnable kept) {
    tasks.run(
        () -> {
          calls.log(call, went == Went.BOOKED);
          return true;
        },
        done -> {
          notices.tell(texts.get("live.logged", texts.get("outcome." + went.code())));
          kept.run();
        },
        notices::problem);
  }

  /** Shows no more of a call that is over. */
  public void dismiss() {
    LiveCall call = live.get();
    if (call != null && call.phase() == CallPhase.ENDED) {
      dismissed = call.id();
      look();
    }
  }

  /** Whether the call is with this lead. */
  public boolean isWith(@Nullable LeadId lead) {
    LiveCall call = live.get();
    return call != null && Objects.equals(call.lead(), lead);
  }

  @Override
  public void close() {
    closed = true;
    hears.close();
  }
}
