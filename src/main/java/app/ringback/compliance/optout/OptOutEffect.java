package app.ringback.compliance.optout;

import app.ringback.core.LeadId;
import app.ringback.store.Tx;
import java.time.Instant;

/**
 * What a feature above does when somebody opts out, in the transaction that stores the opt-out:
 * cancel what waits to leave, end what would make more of it.
 */
public interface OptOutEffect {

  /** Stops everything that is still on its way to these addresses and to this lead. */
  void stop(Tx tx, OptOut optOut, Instant now);

  /** The rep said that it was no opt-out: what waited for that answer may be looked at again. */
  void resume(Tx tx, LeadId lead, Instant now);
}
