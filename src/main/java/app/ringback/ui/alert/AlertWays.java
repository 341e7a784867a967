package app.ringback.ui.alert;

import app.ringback.core.LeadId;

/** Where alerts lead in the window. FX thread only. */
public interface AlertWays {

  /** Opens the lead. */
  void lead(LeadId lead);

  /**
   * Opens the lead to write or call.
   *
   * @param channel {@code call, text, email}
   */
  void compose(LeadId lead, String channel);

  /** Shows who is to be called. */
  void calls();

  void outbox();
}
