package app.ringback.intake;

import java.util.Locale;

/** Where an import stands. */
public enum RunState {
  RUNNING,
  FINISHED,
  /** Stopped by the user; everything it had stored was taken back. */
  CANCELED,
  /** Being taken back; one found so at start is taken back by asking again. */
  UNDOING,
  UNDONE,
  /** Its process ended before it did. What it stored stands; running it again completes it. */
  CUT_OFF;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static RunState read(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
