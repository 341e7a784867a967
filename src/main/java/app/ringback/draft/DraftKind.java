package app.ringback.draft;

import java.util.Locale;

/** What a draft will become. */
public enum DraftKind {
  TEXT,
  EMAIL,
  NOTE;

  /** The word as it is stored: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
