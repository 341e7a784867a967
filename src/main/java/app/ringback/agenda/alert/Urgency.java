package app.ringback.agenda.alert;

/** How loud an alert is, rising: it is raised again each time it becomes more urgent. */
public enum Urgency {
  /** Just happened; nothing is late. */
  NEWS,
  /** Most of the time is gone. */
  SOON,
  /** The deadline. */
  DUE,
  /** Past the deadline. */
  LATE
}
