package app.ringback.outbox;

import app.ringback.compliance.Decision;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** What a decision of the guard makes of an item. */
final class Guarded {

  private Guarded() {}

  /** Under this name it is kept when an item shall leave that a rule holds, in archives too. */
  private static final String WANTED = "wanted_at";

  /** When a held item was to leave, by its sender's wish. */
  static Instant wantedAt(Dispatch held) {
    JsonNode wanted = held.extra().get(WANTED);
    return wanted == null ? held.createdAt() : Instant.parse(wanted.asText());
  }

  private static Map<String, JsonNode> wanted(Dispatch dispatch) {
    Map<String, JsonNode> extra = new HashMap<>(dispatch.extra());
    extra.putIfAbsent(WANTED, TextNode.valueOf(dispatch.dueAt().toString()));
    return extra;
  }

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
              .extra(wanted(dispatch))
              .build();
      case Decision.Never(String rule) ->
          DispatchBuilder.builder(dispatch).state(never).rule(rule).finalAt(now).build();
    };
  }
}
