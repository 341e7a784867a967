package app.ringback.channel.mail.signin;

import java.time.Duration;

/** What the provider answered who was asked for a token (RFC 6749, 5). */
sealed interface TokenAnswer {

  /**
   * A token.
   *
   * @param access what opens the mailbox, for as long as {@code lives}
   * @param refresh what the next one is asked for with; empty when the one before goes on
   */
  record Given(String access, Duration lives, String refresh) implements TokenAnswer {

    @Override
    public String toString() {
      return "Given[" + lives + "]";
    }
  }

  /** What was granted is no longer: only signing in again helps. */
  record Ended() implements TokenAnswer {}

  /**
   * The provider does not want this client.
   *
   * @param code of RFC 6749, 5.2
   */
  record Refused(String code) implements TokenAnswer {}

  /** Nobody answered, or not with sense. */
  record Away() implements TokenAnswer {}
}
