package app.ringback.channel.practice;

import java.time.Duration;
import java.util.List;

/**
 * A simulated person: always the same one for a seed and an address, so that practice can be
 * repeated and needs no memory. What they do about one item depends on when it reached them.
 */
final class PracticePerson {

  /** Longer than anybody takes to answer. */
  static final Duration LONGEST_ANSWER = Duration.ofHours(6);

  private static final List<String> ANSWERS =
      List.of(
          "Hi! Yes, I was looking into that. What would it cost roughly?",
          "Could you call me tomorrow after 5?",
          "Thanks for getting back so fast. Does it work with a flat roof?",
          "I have two other quotes already. What is different about yours?",
          "Yes please, Thursday works for me.",
          "Who is this?",
          "Need to talk to my wife first. Can you send me something to read?");

  private static final List<String> SENDS_AWAY =
      List.of(
          "Please stop texting me, we went with somebody else",
          "not interested, take me off your list",
          "wrong number, do not text me again");

  private final Chance chance;

  /**
   * @param address an E.164 number or an e-mail address
   */
  PracticePerson(long seed, String address) {
    chance = new Chance(seed + "\n" + address);
  }

  Habit habit() {
    int share = chance.below(100, "habit");
    if (share < 50) {
      return Habit.ANSWERS;
    }
    if (share < 76) {
      return Habit.IGNORES;
    }
    if (share < 83) {
      return Habit.OPTS_OUT;
    }
    if (share < 89) {
      return Habit.SENDS_AWAY;
    }
    return share < 95 ? Habit.BOUNCES : Habit.OUT_OF_REACH;
  }

  /**
   * What they text back to a text that reached them then; empty when they do not.
   *
   * @param when what tells one text from the next
   */
  String answer(String when) {
    return switch (habit()) {
      case ANSWERS -> callsBack(when) ? "" : chance.of(ANSWERS, "words", when);
      case OPTS_OUT -> "STOP";
      case SENDS_AWAY -> chance.of(SENDS_AWAY, "words", when);
      case IGNORES, BOUNCES, OUT_OF_REACH -> "";
    };
  }

  /** Whether they call instead of texting back. */
  boolean callsBack(String when) {
    return habit() == Habit.ANSWERS && chance.below(6, "calls", when) == 0;
  }

  /** How long they take for it: half of them minutes, the others up to three hours. */
  Duration answersAfter(String when) {
    return chance.below(2, "soon", when) == 0
        ? Duration.ofSeconds(20 + chance.below(580, "seconds", when))
        : Duration.ofMinutes(10 + chance.below(170, "minutes", when));
  }

  /** Whether they call back after a call that did not reach them. */
  boolean returnsCall(String when) {
    return switch (habit()) {
      case ANSWERS -> chance.below(2, "returns", when) == 0;
      case IGNORES -> chance.below(5, "returns", when) == 0;
      case OPTS_OUT, SENDS_AWAY, BOUNCES, OUT_OF_REACH -> false;
    };
  }

  /** How they meet a call that reaches their phone then. */
  CallPlan call(String when) {
    int share = chance.below(100, "call", when);
    Duration soon = Duration.ofSeconds(6 + chance.below(13, "rings", when));
    return switch (habit()) {
      case ANSWERS ->
          share < 60
              ? CallPlan.person(soon, Duration.ofSeconds(40 + chance.below(260, "talks", when)))
              : share < 85 ? CallPlan.voicemail(CallPlan.USUAL) : CallPlan.NOBODY;
      case IGNORES ->
          share < 15
              ? CallPlan.person(soon, Duration.ofSeconds(5 + chance.below(11, "talks", when)))
              : share < 65
                  ? CallPlan.voicemail(CallPlan.USUAL)
                  : share < 92 ? CallPlan.NOBODY : CallPlan.BUSY;
      case OPTS_OUT, SENDS_AWAY ->
          share < 50
              ? CallPlan.person(soon, Duration.ofSeconds(6 + chance.below(15, "talks", when)))
              : CallPlan.voicemail(CallPlan.USUAL);
      case BOUNCES -> share < 60 ? CallPlan.NOBODY : CallPlan.BUSY;
      case OUT_OF_REACH -> CallPlan.voicemail(CallPlan.AT_ONCE);
    };
  }

  /** What becomes of a mail to them that was taken then. */
  MailPlan mail(String when) {
    Duration after = Duration.ofSeconds(600 + chance.below(17_000, "after", when));
    int share = chance.below(100, "mail", when);
    return switch (habit()) {
      case ANSWERS ->
          share < 55
              ? new MailPlan.Answers(chance.of(ANSWERS, "words", when), after)
              : share < 75 ? new MailPlan.Away(Duration.ofSeconds(30)) : new MailPlan.Silence();
      case OPTS_OUT -> new MailPlan.Unsubscribes(after.dividedBy(4));
      case SENDS_AWAY -> new MailPlan.Answers("Please remove me from your list.", after);
      case BOUNCES ->
          chance.below(2, "bounce") == 0
              ? new MailPlan.Refused()
              : new MailPlan.ComesBack(Duration.ofSeconds(90));
      case IGNORES, OUT_OF_REACH -> new MailPlan.Silence();
    };
  }
}
