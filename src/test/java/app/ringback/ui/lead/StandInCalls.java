package app.ringback.ui.lead;

import app.ringback.core.DispatchId;
import app.ringback.core.LeadId;
import app.ringback.core.Subscription;
import app.ringback.outbox.CallRequest;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.call.CallOutcome;
import app.ringback.outbox.call.LiveCall;
import app.ringback.outbox.call.OwnCall;
import app.ringback.ui.call.CallActions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Calls that do what a test says, and everything that was asked of them, in words. */
final class StandInCalls implements CallActions {

  final List<String> asked = new CopyOnWriteArrayList<>();
  final List<OwnCall> logged = new CopyOnWriteArrayList<>();
  volatile Means means = new Means("(206) 555-0123", "Jane", "");
  private final List<Consumer<LiveCall>> watchers = new ArrayList<>();
  private final Function<CallRequest, Dispatch> queue;
  private volatile @Nullable LiveCall latest;

  /**
   * @param queue commits a call
   */
  StandInCalls(Function<CallRequest, Dispatch> queue) {
    this.queue = queue;
  }

  /** The call has come this far. */
  void tell(LiveCall call) {
    latest = call;
    watchers.forEach(watcher -> watcher.accept(call));
  }

  @Override
  public Dispatch start(CallRequest request) {
    asked.add("start " + request.to());
    return queue.apply(request);
  }

  @Override
  public Optional<LiveCall> latest() {
    return Optional.ofNullable(latest);
  }

  @Override
  public Subscription watch(Consumer<LiveCall> watcher) {
    watchers.add(watcher);
    return () -> watchers.remove(watcher);
  }

  @Override
  public void onTheLine(DispatchId call) {
    asked.add("line");
  }

  @Override
  public void mute(DispatchId call, boolean muted) {
    asked.add(muted ? "mute" : "unmute");
  }

  @Override
  public void thatWasVoicemail(DispatchId call) {
    asked.add("voicemail");
  }

  @Override
  public void dropVoicemail(DispatchId call) {
    asked.add("drop");
  }

  @Override
  public void hangUp(DispatchId call) {
    asked.add("hang up");
  }

  @Override
  public void outcome(DispatchId call, CallOutcome outcome, boolean booked, String note) {
    asked.add("outcome " + outcome.code() + (booked ? " booked" : "") + " " + note);
  }

  @Override
  public void log(OwnCall call, boolean booked) {
    logged.add(call);
  }

  @Override
  public Means means(LeadId lead) {
    return means;
  }
}
