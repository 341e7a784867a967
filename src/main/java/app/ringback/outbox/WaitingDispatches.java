package app.ringback.outbox;

import app.ringback.compliance.Guard;
import app.ringback.compliance.optout.OptOut;
import app.ringback.compliance.optout.OptOutEffect;
import app.ringback.core.DispatchId;
import app.ringback.core.LeadId;
import app.ringback.store.Tx;
import app.ringback.timeline.TimelineStore;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an opt-out does to the outbox: whatever still waits for the person is canceled. */
public final class WaitingDispatches implements OptOutEffect {

  private final DispatchStore dispatches;
  private final DispatchMoves moves;

  public WaitingDispatches(DispatchStore dispatches, TimelineStore timelines) {
    this.dispatches = dispatches;
    this.moves = new DispatchMoves(dispatches, timelines);
  }

  @Override
  public void stop(Tx tx, OptOut optOut, Instant now) {
    Map<DispatchId, Dispatch> waiting = new LinkedHashMap<>();
    dispatches.ofLead(tx, optOut.lead()).stream()
        .filter(dispatch -> dispatch.state().isWaiting() && optOut.whole())
        .forEach(dispatch -> waiting.put(dispatch.id(), dispatch));
    // The same number may belong to another lead, too.
    for (String address : optOut.addresses()) {
      dispatches.waitingFor(tx, address).forEach(found -> waiting.put(found.id(), found));
    }
    waiting.values().stream()
        .filter(dispatch -> optOut.ends(dispatch.channel()))
        .forEach(dispatch -> cancel(tx, dispatch, now));
  }

  private void cancel(Tx tx, Dispatch waiting, Instant now) {
    moves.move(
        tx,
        waiting,
        DispatchBuilder.builder(waiting)
            .state(DispatchState.CANCELED)
            .rule(Guard.OPTED_OUT)
            .finalAt(now)
            .build(),
        now);
  }

  @Override
  public void resume(Tx tx, LeadId lead, Instant now) {
    dispatches.ofLead(tx, lead).stream()
        .filter(dispatch ->
            dispatch.state() == DispatchState.HELD
                && dispatch.rule().equals(Guard.LOOKS_LIKE_OPT_OUT))
        .forEach(
            held -> moves.move(tx, held, DispatchBuilder.builder(held).dueAt(now).build(), now));
  }
}
