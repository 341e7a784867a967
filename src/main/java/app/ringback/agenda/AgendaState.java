package app.ringback.agenda;

import java.util.Locale;

/** How an item of the agenda stands at one moment. */
public enum AgendaState {
  /** Its deadline has passed, or it has been due for longer than it should be. */
  OVERDUE,
  /** To be done now. */
  DUE,
  /** To be done later. */
  UPCOMING,
  /** Due, but a rule or the carrier holds it. */
  HELD;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
