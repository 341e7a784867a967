package app.ringback.outbox.call;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * What Ringback put into the user's account.
 *
 * @param host the host name of the files
 * @param room the room the file behind "press 1" leads to
 * @param greeting whether the rep's own message for voicemails is among the files
 * @param numberId the carrier's id of our number; empty unless its calls are answered by the files
 * @param voiceUrlBefore what answered its calls before, to be put back
 * @param digest SHA-256 (hex) of everything that was put there
 */
@RecordBuilder
public record CallHost(
    String account,
    String service,
    String environment,
    String buildId,
    String host,
    String room,
    boolean greeting,
    String numberId,
    String voiceUrlBefore,
    String voiceUrl,
    String digest) {

  static final String JOIN = "/join";
  static final String INBOUND = "/inbound";
  static final String GREETING = "/greeting";
  static final String GOODBYE = "/goodbye";

  /** Where pressing 1 leads. */
  public String joinAddress() {
    return "https://" + host + JOIN;
  }

  /** Where a phone is sent to hang up. */
  public String goodbyeAddress() {
    return "https://" + host + GOODBYE;
  }

  /** Whether calls to the rep's number are answered by the files. */
  public boolean answersCalls() {
    return !numberId.isEmpty();
  }

  /** What answers calls to our number, when the user wants that. */
  public String inboundAddress() {
    return "https://" + host + INBOUND;
  }

  /** The rep's own message; empty when there is none. */
  public String greetingAddress() {
    return greeting ? "https://" + host + GREETING : "";
  }
}
