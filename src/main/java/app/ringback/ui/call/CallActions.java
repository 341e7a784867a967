package app.ringback.ui.call;

import app.ringback.core.DispatchId;
import app.ringback.core.LeadId;
import app.ringback.core.Subscription;
import app.ringback.outbox.CallRequest;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.call.CallOutcome;
import app.ringback.outbox.call.LiveCall;
import app.ringback.outbox.call.OwnCall;
import java.util.Optional;
import java.util.function.Consumer;

/** What the window does about calls. Everything but {@link #latest} may wait for the disk. */
public interface CallActions {

  /** Commits a call; the rep's phone rings at once, or when the guard lets it. */
  Dispatch start(CallRequest request);

  /** The call that is going on, or the last one of this process; never waits. */
  Optional<LiveCall> latest();

  /** Hears of every change of it, on any thread. */
  Subscription watch(Consumer<LiveCall> watcher);

  void onTheLine(DispatchId call);

  void mute(DispatchId call, boolean muted);

  void thatWasVoicemail(DispatchId call);

  /** Leaves the rep's message on the voicemail that answered; throws a problem without one. */
  void dropVoicemail(DispatchId call);

  void hangUp(DispatchId call);

  /** Puts down how it went; of one that was booked the lead's stage, too. */
  void outcome(DispatchId call, CallOutcome outcome, boolean booked, String note);

  /** Logs a call that was made without Ringback. */
  void log(OwnCall call, boolean booked);

  Means means(LeadId lead);

  /**
   * What calls can be made with, as the settings are now.
   *
   * @param phone the rep's phone, as it is shown; empty while none is set
   * @param name what the lead is called
   * @param mayDrop why no message may be left on this lead's voicemail; empty when one may
   */
  record Means(String phone, String name, String mayDrop) {}
}
