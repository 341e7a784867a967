package app.ringback.compliance.optout;

import app.ringback.core.Channel;
import app.ringback.core.LeadId;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody opted out.
 *
 * @param addresses their numbers in E.164 and e-mail addresses, those that are now suppressed
 * @param channel the one channel that ends; empty for all of them
 * @param whole whether it is about all that goes to the lead, not only to these addresses
 */
public record OptOut(LeadId lead, Set<String> addresses, Optional<Channel> channel, boolean whole) {

  public OptOut {
    addresses = Set.copyOf(addresses);
  }

  /** Whether something on its way over this channel must stop. */
  public boolean ends(Channel other) {
    return channel.isEmpty() || channel.get() == other;
  }
}
