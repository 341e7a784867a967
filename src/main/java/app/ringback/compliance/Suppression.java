package app.ringback.compliance;

import app.ringback.core.Channel;
import java.time.Instant;
import java.util.Optional;

/**
 * An address that must not be reached over a channel, for good.
 *
 * @param address E.164 or a lower-cased e-mail address; empty when only the hash is kept
 * @param channel the channel, or empty for all of them
 * @param reason why, such as {@code STOP} or {@code imported}
 * @param evidence what was received, may be empty
 */
public record Suppression(
    String address, Optional<Channel> channel, String reason, Instant at, String evidence) {

  /** Reason for an address that does not exist: mail to it came back. */
  public static final String CAME_BACK = "came back";

  /** The channel as it is stored and exported: {@code call, text, email, all}. */
  public String channelCode() {
    return channel.map(Channel::code).orElse("all");
  }
}
