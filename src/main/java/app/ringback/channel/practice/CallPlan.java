package app.ringback.channel.practice;

import java.time.Duration;

/**
 * How a phone meets one call.
 *
 * @param rings how long it rings before that; for {@link Answer#NOBODY} as long as it is let
 * @param talks after how long whoever answered hangs up
 */
record CallPlan(Answer answer, Duration rings, Duration talks) {

  /** After this the voicemail of a phone that rings picks up. */
  static final Duration USUAL = Duration.ofSeconds(22);

  /** The voicemail of a phone that is switched off. */
  static final Duration AT_ONCE = Duration.ofSeconds(3);

  static final CallPlan NOBODY = new CallPlan(Answer.NOBODY, Duration.ofHours(1), Duration.ZERO);
  static final CallPlan BUSY = new CallPlan(Answer.BUSY, Duration.ofSeconds(2), Duration.ZERO);

  /** What answers. */
  enum Answer {
    PERSON,
    VOICEMAIL,
    NOBODY,
    BUSY
  }

  static CallPlan person(Duration rings, Duration talks) {
    return new CallPlan(Answer.PERSON, rings, talks);
  }

  /** A voicemail listens for two minutes. */
  static CallPlan voicemail(Duration rings) {
    return new CallPlan(Answer.VOICEMAIL, rings, Duration.ofMinutes(2));
  }

  boolean isTaken() {
    return answer == Answer.PERSON || answer == Answer.VOICEMAIL;
  }
}
