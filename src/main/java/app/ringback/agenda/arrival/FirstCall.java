package app.ringback.agenda.arrival;

import app.ringback.compliance.Decision;
import app.ringback.compliance.Guard;
import app.ringback.compliance.PlannedTouch;
import app.ringback.core.Channel;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadPhone;
import app.ringback.store.Tx;
import java.time.Instant;
import java.util.Optional;

/** Whether a new lead may be called by itself: by the rules, which are asked as for a machine. */
final class FirstCall {

  private static final String NO_NUMBER = "no valid telephone number";

  private final Guard guard;

  FirstCall(Guard guard) {
    this.guard = guard;
  }

  /** Why it may never be offered; empty when it may. */
  Optional<String> against(Tx tx, Lead lead, Instant now) {
    Optional<LeadPhone> phone = lead.phones().stream().filter(LeadPhone::valid).findFirst();
    if (phone.isEmpty()) {
      return Optional.of(NO_NUMBER);
    }
    return decision(tx, lead, phone.get(), now) instanceof Decision.Never(String rule)
        ? Optional.of(rule)
        : Optional.empty();
  }

  /** Whether the lead may be called this minute. */
  boolean mayRingNow(Tx tx, Lead lead, Instant now) {
    return lead.phones().stream()
        .filter(LeadPhone::valid)
        .findFirst()
        .filter(phone -> decision(tx, lead, phone, now) instanceof Decision.Allow)
        .isPresent();
  }

  private Decision decision(Tx tx, Lead lead, LeadPhone phone, Instant now) {
    return guard.ask(tx, new PlannedTouch(lead, Channel.CALL, phone.number(), true), now);
  }
}
