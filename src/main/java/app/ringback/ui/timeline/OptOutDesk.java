package app.ringback.ui.timeline;

import app.ringback.core.LeadId;

/** Ends contact with a lead, or lets it go on. Called off the FX thread. */
public interface OptOutDesk {

  /** The rep's answer to a message that looks like an opt-out. */
  void answer(LeadId lead, boolean optedOut);

  /** Lets the lead be mailed again, to whom mail came back. */
  void mailAgain(LeadId lead);

  /** The rep says that the lead opted out. */
  void stopEverything(LeadId lead);
}
