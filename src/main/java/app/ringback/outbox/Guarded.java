package app.ringback.outbox;

import app.ringback.compliance.Decision;
import java.time.Instant;

/** What a decision of the guard makes of an item. */
final class Guarded {

  private Guarded() {}

  /** Just composed: what may never leave is refused. */
  static Dispatch atEnqueue(Dispatch composed, Decision decision, Instant now) {
    return decide(composed, decision, DispatchState.REFUSED, now);
  }

  /** About to leave: what may never leave any more is canceled. */
  static Dispatch atDispatch(Dispatch waiting, Decision decision, Instant now) {
    return decide(waiting, decision, DispatchState.CANCELED, now);
  }

  private static Dispatch decide(
      Dispatch dispatch, Decision decision, DispatchState never, Instant now) {
    return switch (decision) {
      case Decision.Allow allow -> dispatch;
      case Decision.Until(Instant instant, String rule) ->
          DispatchBuilder.builder(dispatch)
              .state(DispatchState.HELD)
              // A rule that ends now must not keep the outbox spinning.
              .dueAt(instant.isAfter(now) ? instant : now.plusSeconds(1))
              .rule(rule)
              .build();
      case Decision.Never(String rule) ->
          DispatchBuilder.builder(dispatch).state(never).rule(rule).finalAt(now).build();
    };
  }
}
