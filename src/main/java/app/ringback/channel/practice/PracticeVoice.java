package app.ringback.channel.practice;

import app.ringback.outbox.call.LegState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What would be heard on a simulated call, in words: there is no sound. */
final class PracticeVoice {

  private static final Duration LINE = Duration.ofSeconds(9);

  private static final List<String> PERSON =
      List.of(
          "Hello?",
          "Oh, right, I filled in that form. What is it about?",
          "Okay. And what would that cost, roughly?",
          "Go on, I am listening.",
          "When could somebody come by?",
          "All right. Let me think about that.");

  private static final String VOICEMAIL =
      "Hi, you have reached my voicemail. Please leave a message after the tone. Beep.";

  private PracticeVoice() {}

  /**
   * @param rep whether it is the rep's own phone
   */
  static String heard(PracticeLeg leg, boolean rep, Instant now) {
    if (leg.state(now) != LegState.CONNECTED) {
      return rep ? "Your phone rings." : "It rings.";
    }
    if (rep) {
      return "You are on the line.";
    }
    if (leg.plan().answer() == CallPlan.Answer.VOICEMAIL) {
      return VOICEMAIL;
    }
    int line = (int) leg.talked(now).dividedBy(LINE);
    return PERSON.get(Math.min(line, PERSON.size() - 1));
  }
}
