package app.ringback.outbox.call;

import org.jspecify.annotations.Nullable;

/** What the rep reads about a call in which something was not done. */
final class CallWords {

  static final String MESSAGE_NOT_TAKEN = "The carrier did not take the message; try once more.";

  private CallWords() {}

  /** Why no message was left. */
  static String noMessage(String rule) {
    return "No message may be left on this voicemail: " + rule + ".";
  }

  static String notCalled(@Nullable CallEnd end) {
    return switch (end) {
      case REP_NOT_REACHED -> "Your own phone was not answered; the lead was not called.";
      case NOT_CONFIRMED -> "Nobody said to be on your phone; the lead was not called.";
      case NOT_ALLOWED -> "A rule forbids it now; the lead was not called.";
      case STOPPED -> "Ringback was stopped; the lead was not called.";
      case TAKEN_BACK, REP_HUNG_UP -> "You hung up before the lead was called.";
      case CARRIER -> "The carrier could not be reached; the lead was not called.";
      case LEAD_NO_ANSWER, LEAD_BUSY, LEAD_NOT_REACHED, LEAD_HUNG_UP, VOICEMAIL, UNCLEAR ->
          "The lead was not called.";
      case null -> "The lead was not called.";
    };
  }
}
