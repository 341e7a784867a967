package app.ringback.channel.practice;

import app.ringback.outbox.call.CallLeg;
import app.ringback.outbox.call.LegState;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One simulated telephone's part of a call; where it stands follows from the time alone.
 *
 * @param room where it is once it is answered; empty when it was taken out of it
 * @param timeout how long it may ring
 * @param endedAt when we ended it; null while it goes on by itself
 */
@RecordBuilder
record PracticeLeg(
    String id,
    String to,
    String room,
    Instant at,
    Duration timeout,
    CallPlan plan,
    @Nullable Instant endedAt) {

  private static final Duration SET_UP = Duration.ofSeconds(1);

  LegState state(Instant now) {
    Instant until = endedAt == null || now.isBefore(endedAt) ? now : endedAt;
    LegState then = byItself(Duration.between(at, until));
    boolean wasEnded = until.equals(endedAt);
    return switch (then) {
      case QUEUED, RINGING -> wasEnded ? LegState.CANCELED : then;
      case CONNECTED -> wasEnded ? LegState.ENDED : then;
      case ENDED, BUSY, NO_ANSWER, FAILED, CANCELED -> then;
    };
  }

  private LegState byItself(Duration passed) {
    if (passed.compareTo(SET_UP) < 0) {
      return LegState.QUEUED;
    }
    boolean rings = passed.compareTo(plan.rings()) < 0;
    if (rings) {
      return passed.compareTo(timeout) < 0 ? LegState.RINGING : LegState.NO_ANSWER;
    }
    if (!plan.isTaken()) {
      return LegState.BUSY;
    }
    return passed.compareTo(plan.rings().plus(plan.talks())) < 0
        ? LegState.CONNECTED
        : LegState.ENDED;
  }

  /** How long it has been answered at this instant. */
  Duration talked(Instant now) {
    Instant answered = at.plus(plan.rings());
    Instant hungUp = answered.plus(plan.talks());
    Instant end = endedAt != null && endedAt.isBefore(hungUp) ? endedAt : hungUp;
    Duration talked = Duration.between(answered, now.isBefore(end) ? now : end);
    return talked.isNegative() ? Duration.ZERO : talked;
  }

  CallLeg seen(Instant now) {
    LegState state = state(now);
    Integer seconds = state == LegState.ENDED ? (int) talked(now).toSeconds() : null;
    return new CallLeg(id, to, PracticeTexts.NUMBER, state, at, seconds, "", "");
  }
}
