package app.ringback.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whether a message the carrier has is the one an attempt made. */
final class MessageMatch {

  private static final Duration BEFORE = Duration.ofSeconds(5);
  private static final Duration AFTER = Duration.ofMinutes(5);

  /** What a trial account puts in front of every text. */
  private static final String TRIAL_PREFIX = "Sent from your Twilio trial account - ";

  private MessageMatch() {}

  /**
   * Same number, one of our senders, made between 5 s before and 5 min after the attempt, the same
   * words.
   *
   * @param sender what we send from now
   * @param skew how far the carrier's clock is ahead of ours
   */
  static boolean matches(Dispatch dispatch, CarrierMessage message, String sender, Duration skew) {
    return message.to().equals(dispatch.to())
        && isOurs(dispatch, message, sender)
        && isInTime(dispatch, message, skew)
        && words(message.body()).equals(words(dispatch.body()));
  }

  private static boolean isOurs(Dispatch dispatch, CarrierMessage message, String sender) {
    return message.from().equals(dispatch.from())
        || message.service().equals(dispatch.from())
        || message.from().equals(sender)
        || message.service().equals(sender);
  }

  private static boolean isInTime(Dispatch dispatch, CarrierMessage message, Duration skew) {
    Instant made = message.createdAt();
    if (made == null) {
      return false;
    }
    Instant attempt =
        Optional.ofNullable(dispatch.sendingAt()).orElse(dispatch.createdAt()).plus(skew);
    return !made.isBefore(attempt.minus(BEFORE)) && !made.isAfter(attempt.plus(AFTER));
  }

  private static String words(String body) {
    String plain = body.startsWith(TRIAL_PREFIX) ? body.substring(TRIAL_PREFIX.length()) : body;
    return plain.replace("\r\n", "\n").strip();
  }
}
