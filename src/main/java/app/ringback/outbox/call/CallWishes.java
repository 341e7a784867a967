package app.ringback.outbox.call;

import app.ringback.core.DispatchId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the rep wants of a call that need not survive this process. */
final class CallWishes {

  private final Set<DispatchId> muted = ConcurrentHashMap.newKeySet();
  private final Set<DispatchId> silent = ConcurrentHashMap.newKeySet();
  private final Map<DispatchId, VoicemailMessage> drops = new ConcurrentHashMap<>();
  private final Map<DispatchId, String> refusals = new ConcurrentHashMap<>();

  void mute(DispatchId call, boolean wanted) {
    if (wanted) {
      muted.add(call);
    } else {
      muted.remove(call);
    }
  }

  boolean wantsMuted(DispatchId call) {
    return muted.contains(call);
  }

  /** Whether the carrier was told so. */
  boolean isMuted(DispatchId call) {
    return silent.contains(call);
  }

  void told(DispatchId call, boolean isSilent) {
    if (isSilent) {
      silent.add(call);
    } else {
      silent.remove(call);
    }
  }

  void drop(DispatchId call, VoicemailMessage message) {
    refusals.remove(call);
    drops.put(call, message);
  }

  /** Why the message the rep wanted was not left, in a sentence. */
  void refuseDrop(DispatchId call, String why) {
    refusals.put(call, why);
  }

  Optional<String> refusal(DispatchId call) {
    return Optional.ofNullable(refusals.get(call));
  }

  /** The message to be left, once. */
  Optional<VoicemailMessage> takeDrop(DispatchId call) {
    return Optional.ofNullable(drops.remove(call));
  }

  void forget(DispatchId call) {
    muted.remove(call);
    silent.remove(call);
    drops.remove(call);
    refusals.remove(call);
  }
}
