package app.ringback.outbox;

import app.ringback.store.Tx;
import java.util.Optional;

/**
 * Whoever had an item made by itself says, in the transaction that starts its sending, whether it
 * is still wanted: the lead may have answered since it was queued.
 */
@FunctionalInterface
public interface LastLook {

  /** Everything is wanted. */
  LastLook NONE = (tx, waiting) -> Optional.empty();

  /** What speaks against it, in words for the rep; it is then canceled. */
  Optional<String> against(Tx tx, Dispatch waiting);
}
