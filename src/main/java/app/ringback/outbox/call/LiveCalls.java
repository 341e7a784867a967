package app.ringback.outbox.call;

import app.ringback.core.Problem;
import app.ringback.core.Texts;
import app.ringback.outbox.Dispatch;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes what the rep sees of a call out of what is written down about it. */
final class LiveCalls {

  private LiveCalls() {}

  static LiveCall of(
      Bridge bridge, Dispatch dispatch, CallTerms terms, CallWishes wishes, Instant now) {
    return new LiveCall(
        bridge.id(),
        dispatch.leadId(),
        dispatch.to(),
        bridge.phase(),
        since(bridge, now),
        bridge.leadAnsweredAt(),
        terms.mayPress() && !RepSide.isSuspect(bridge),
        RepSide.isSuspect(bridge),
        wishes.isMuted(bridge.id()),
        bridge.hangUp() && !bridge.isOver(),
        bridge.recorded(),
        bridge.isOver() ? bridge.endedBy() : null,
        bridge.seconds(),
        CallOutcome.read(bridge.outcome()).orElse(null),
        problem(dispatch, wishes));
  }

  private static @Nullable Problem problem(Dispatch dispatch, CallWishes wishes) {
    String words = Texts.firstOf(dispatch.errorMessage(), wishes.refusal(dispatch.id()).orElse(""));
    return words.isEmpty() ? null : new Problem(words, "", "");
  }

  private static Instant since(Bridge bridge, Instant now) {
    Instant since =
        switch (bridge.phase()) {
          case RINGING_REP -> bridge.repAskedAt();
          case REP_ANSWERED, REP_ON_LINE -> bridge.repAnsweredAt();
          case RINGING_LEAD -> bridge.leadAskedAt();
          case LEAD_ON_LINE, LEAVING_MESSAGE -> bridge.leadAnsweredAt();
          case ENDED -> bridge.endedAt();
        };
    return Optional.ofNullable(since).orElse(now);
  }

  /** Whether the rep would see no difference. */
  static boolean same(@Nullable LiveCall before, LiveCall now) {
    return now.equals(before);
  }
}
