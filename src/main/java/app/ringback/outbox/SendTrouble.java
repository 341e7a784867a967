package app.ringback.outbox;

import java.util.Locale;

/** Trouble that has no code of the carrier's. */
public enum SendTrouble {
  /** Nothing left: the carrier could not be reached. */
  OFFLINE,
  /** It may or may not have left. */
  UNCLEAR,
  /** The user said that it did not arrive. */
  NOT_SENT,
  /** The connection ended before a mail was handed over whole. */
  NOT_NOW,
  /** It was sent and came back. */
  CAME_BACK,
  /** The carrier refused without a code. */
  REFUSED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
