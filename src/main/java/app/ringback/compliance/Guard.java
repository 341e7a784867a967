package app.ringback.compliance;

import app.ringback.core.Channel;
import app.ringback.core.Phone;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadPhone;
import app.ringback.store.Tx;
import java.time.Instant;
import java.util.Optional;

/**
 * Decides whether a touch may leave at an instant, later, or never, and says which rule. Asked when
 * something is queued and again in the transaction that starts its sending.
 */
public final class Guard {

  public static final String OPTED_OUT = "opted out";
  public static final String TEST_LEAD = "test lead: nothing is ever sent";
  public static final String NO_NUMBER = "no number that takes texts";

  private final SuppressionStore suppressions;

  public Guard(SuppressionStore suppressions) {
    this.suppressions = suppressions;
  }

  /** The decision for a touch that would leave at {@code when}. */
  public Decision ask(Tx tx, PlannedTouch touch, Instant when) {
    if (touch.lead().test()) {
      return new Decision.Never(TEST_LEAD);
    }
    if (touch.channel() == Channel.TEXT && !takesTexts(touch.lead(), touch.address())) {
      return new Decision.Never(NO_NUMBER);
    }
    if (suppressions.forbidding(tx, touch.address(), touch.channel()).isPresent()) {
      return new Decision.Never(OPTED_OUT);
    }
    return new Decision.Allow();
  }

  /** The lead's first number that takes texts. */
  public static Optional<Phone> textableNumber(Lead lead) {
    return lead.phones().stream()
        .filter(phone -> phone.valid() && phone.canText())
        .map(phone -> new Phone(phone.number()))
        .findFirst();
  }

  private static boolean takesTexts(Lead lead, String address) {
    return !address.isEmpty()
        && lead.phones().stream()
            .filter(phone -> phone.number().equals(address))
            .allMatch(LeadPhone::canText);
  }
}
