package app.ringback.intake.baseline;

import app.ringback.core.Channel;
import java.time.Instant;

/**
 * One contact of the past, as the mailbox or the carrier's log knows it.
 *
 * @param id tells it from others: the carrier's id or a Message-ID
 * @param outbound whether the rep sought the other side; it is then one that really left
 * @param address of the other side: E.164, or an e-mail address in lower case
 * @param at when dialling began, or when carrier or mailbox took it
 * @param answered whether the log says that a person answered the call
 */
public record Contact(
    String id, Channel channel, boolean outbound, String address, Instant at, boolean answered) {

  /** Something the other side did. */
  public static Contact inbound(String id, Channel channel, String address, Instant at) {
    return new Contact(id, channel, false, address, at, false);
  }

  /** Something the rep did. */
  public static Contact outbound(String id, Channel channel, String address, Instant at) {
    return new Contact(id, channel, true, address, at, false);
  }

  /** Whether it is an attempt to reach the other side, or an answer of theirs, or both. */
  boolean isResponse() {
    return !outbound || answered;
  }
}
