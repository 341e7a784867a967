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
}
