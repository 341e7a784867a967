package app.ringback.ui.inbox;

import app.ringback.core.LeadId;
import app.ringback.lead.Stage;
import java.util.List;

/** What can be done with many leads at once. Called in the background; all of them or none. */
public interface BulkActions {

  /**
   * Moves the leads to the stage.
   *
   * @return takes it back
   */
  Runnable stage(List<LeadId> leads, Stage stage);

  /**
   * Gives the leads to this owner; empty for nobody.
   *
   * @return takes it back
   */
  Runnable owner(List<LeadId> leads, String owner);

  /** The cadences leads can be started on, by name. */
  List<String> cadences();

  /** Starts the leads on a cadence; who cannot be on one is left out. */
  Started start(List<LeadId> leads, String cadence);

  /**
   * How many were started, and how many were left out.
   *
   * @param undo takes it back
   */
  record Started(int started, int left, Runnable undo) {}
}
