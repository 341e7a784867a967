package app.ringback.intake.mail;

import java.util.List;
import java.util.Set;

/**
 * What a mail server reports about a mail (RFC 3464).
 *
 * @param recipient whom it could not reach; may be empty
 * @param status the enhanced status code, such as {@code 5.1.1} (RFC 3463); may be empty
 * @param about Message-IDs of the mail it is about, as far as it names any
 * @param said what the server of the recipient said, in its own words; may be empty
 */
public record DeliveryReport(
    String recipient, Action action, String status, List<String> about, String said) {

  /** What was done with the mail (RFC 3464, 2.3.3). */
  public enum Action {
    FAILED,
    /** Still being tried. */
    DELAYED,
    /** It arrived, or was handed on. */
    ARRIVED
  }

  /**
   * Codes that say that there is no such mailbox, for good: bad address (5.1.0-5.1.6, 5.1.10),
   * mailbox disabled (5.2.1), no such domain (5.4.4). A full mailbox or a spam filter is none.
   */
  private static final Set<String> NO_SUCH_ADDRESS =
      Set.of("5.1.0", "5.1.1", "5.1.2", "5.1.3", "5.1.4", "5.1.6", "5.1.10", "5.2.1", "5.4.4");

  public DeliveryReport {
    about = List.copyOf(about);
  }

  /** Whether mail to this address will never arrive. */
  public boolean isForGood() {
    return action == Action.FAILED && NO_SUCH_ADDRESS.contains(status);
  }
}
