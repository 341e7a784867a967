package app.ringback.cadence;

import app.ringback.lead.Lead;
import app.ringback.outbox.Dispatch;
import app.ringback.store.Tx;
import java.util.ArrayList;
import java.util.List;

/** Takes back what a course has queued and what has not left. */
record Recall(CadenceBook book, Tx tx, Lead lead, List<Touch> touches) {

  /** Whether there is any. */
  boolean any() {
    return touches.stream().anyMatch(touch -> touch.activity() != null)
        && book.dispatches().ofLead(tx, lead.id()).stream()
            .filter(dispatch -> dispatch.automatic() && dispatch.state().isWaiting())
            .anyMatch(dispatch ->
                touches.stream()
                    .anyMatch(touch ->
                        touch.activity() != null
                            && touch.activity().equals(dispatch.activityId())));
  }

  /**
   * All of it.
   *
   * @param rule why, in words for the rep
   * @return the touches it was
   */
  List<Touch> all(String rule) {
    List<Touch> queued = touches.stream().filter(touch -> touch.activity() != null).toList();
    List<Touch> recalled = new ArrayList<>();
    if (queued.isEmpty()) {
      return recalled;
    }
    for (Dispatch dispatch : book.dispatches().ofLead(tx, lead.id())) {
      if (dispatch.automatic() && dispatch.state().isWaiting()) {
        queued.stream()
            .filter(
                touch -> touch.activity() != null && touch.activity().equals(dispatch.activityId()))
            .forEach(touch -> {
              var _ = book.outbox().cancel(tx, dispatch.id(), rule);
              recalled.add(touch);
            });
      }
    }
    return recalled;
  }
}
