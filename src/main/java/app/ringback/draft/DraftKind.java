package app.ringback.draft;

import java.util.Locale;

/** What a draft will become. */
public enum DraftKind {
  TEXT,
  EMAIL,
  NOTE,
  /** What is noted while talking, until the call's outcome is put down. */
  CALL;

  /** The word as it is stored: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
