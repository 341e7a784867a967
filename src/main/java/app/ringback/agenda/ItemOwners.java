package app.ringback.agenda;

import app.ringback.core.ActivityId;
import app.ringback.store.Tx;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The features that items of the agenda belong to, and what is done with them there. */
public interface ItemOwners {

  /**
   * A planned touch was done by hand.
   *
   * @param entry on the timeline; null when there is none
   */
  Undo touchDone(Tx tx, UUID touch, @Nullable ActivityId entry);

  Undo touchSkipped(Tx tx, UUID touch);

  /** An open next step came to its end: it was done or kept, or it is off. */
  Undo stepEnded(Tx tx, UUID step, boolean done);

  /** The rep looked after a lead that was let go. */
  Undo askedAgain(Tx tx, AgendaItem reminder);
}
