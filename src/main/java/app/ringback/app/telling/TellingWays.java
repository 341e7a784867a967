package app.ringback.app.telling;

import app.ringback.agenda.alert.Alert;

/** What can be done about an alert where it is told; on any thread but the FX thread. */
public interface TellingWays {

  /** Shows it in the window. */
  void open(Alert alert);

  /** Rings the rep's phone, then the lead's. */
  void call(Alert alert);

  void snooze(Alert alert);

  /** Whether the window is in front of the rep, who then needs no note on the desktop. */
  boolean isInFront();
}
