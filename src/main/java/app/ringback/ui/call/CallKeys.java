package app.ringback.ui.call;

import app.ringback.outbox.call.CallPhase;
import app.ringback.outbox.call.LiveCall;
import app.ringback.ui.Action;
import app.ringback.ui.ActionGroup;
import app.ringback.ui.Icon;
import app.ringback.ui.Key;
import app.ringback.ui.Keys;
import app.ringback.ui.UiTexts;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The keys of a live call; each works only while it makes sense, whichever lead is on screen. */
public final class CallKeys {

  private final LiveCallModel model;
  private final UiTexts texts;

  public CallKeys(LiveCallModel model) {
    this.model = model;
    texts = model.texts();
  }

  /**
   * Adds them to the window's keys and palette.
   *
   * @param went takes how a call went, with what was noted
   */
  public void register(Keys keys, Consumer<Went> went) {
    add(keys, "line", Icon.DONE, is(CallPhase.REP_ANSWERED), model::onTheLine);
    add(
        keys,
        "mute",
        Icon.MUTE,
        is(CallPhase.LEAD_ON_LINE).or(is(CallPhase.RINGING_LEAD)),
        model::mute);
    add(keys, "voicemail", Icon.VOICEMAIL, is(CallPhase.LEAD_ON_LINE), model::thatWasVoicemail);
    add(
        keys,
        "drop",
        Icon.SEND,
        is(CallPhase.LEAD_ON_LINE).and(call -> model.meansProperty().get().mayDrop().isEmpty()),
        model::dropVoicemail);
    add(keys, "hangup", Icon.HANG_UP, call -> call.phase().holdsTheRep(), model::hangUp);
    for (Went each : Went.values()) {
      keys.register(
          new Action(
              "live.outcome." + each.code(),
              texts.get("live.outcome", texts.get("outcome." + each.code())),
              ActionGroup.COMPOSE,
              Icon.CALL,
              Key.letter(each.key()),
              () -> holds(Went::canBeAsked),
              () -> went.accept(each)));
    }
  }

  private void add(Keys keys, String name, Icon icon, Predicate<LiveCall> when, Runnable run) {
    keys.register(
        new Action(
            "live." + name,
            texts.get("live." + name),
            ActionGroup.COMPOSE,
            icon,
            Key.letter(texts.get("live." + name + ".key").charAt(0)),
            () -> holds(when),
            run));
  }

  private boolean holds(Predicate<LiveCall> when) {
    LiveCall call = model.liveProperty().get();
    return call != null && when.test(call);
  }

  private static Predicate<LiveCall> is(CallPhase phase) {
    return call -> call.phase() == phase;
  }
}
