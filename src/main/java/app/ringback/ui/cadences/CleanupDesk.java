package app.ringback.ui.cadences;

import app.ringback.cadence.StalledQueries.Stalled;
import app.ringback.core.LeadId;
import app.ringback.lead.Stage;
import java.util.List;

/** The pipeline's clean-up on the open desk. None is called on the FX thread. */
public interface CleanupDesk {

  /** At most this many are shown at once. */
  int SHOWN = 500;

  /** The leads that have gone quiet, the longest quiet first. */
  List<Stalled> read();

  /**
   * Moves the leads to a stage; who goes dormant gets a reminder.
   *
   * @return takes it back
   */
  Runnable move(List<LeadId> leads, Stage to);
}
