package app.ringback.outbox.call;

import app.ringback.core.ProblemException;
import org.jspecify.annotations.Nullable;

/** What keeps a call from being begun at all, told before anything is put down. */
final class StartCheck {

  private StartCheck() {}

  /**
   * Lets a call begin.
   *
   * @param before the call that is going on, or the last one; null when there was none
   * @param setUp whether somebody carries calls
   * @throws ProblemException when the rep is in a call, or calls are not set up
   */
  static void mayBegin(@Nullable LiveCall before, CallTerms terms, boolean setUp) {
    if (before != null && before.phase().holdsTheRep()) {
      throw new ProblemException(
          "You are in a call already.", "Nobody else was called.", "End that call first.");
    }
    if (terms.repPhone().isEmpty()) {
      throw new ProblemException(
          "Ringback does not know which phone to ring for you.",
          "Nobody was called.",
          "Enter your phone in the settings.");
    }
    if (!setUp) {
      throw new ProblemException(
          "Calls are not set up.", "Nobody was called.", "Enter your Twilio number and token.");
    }
  }
}
