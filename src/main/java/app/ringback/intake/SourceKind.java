package app.ringback.intake;

import java.util.Locale;

/** How leads of a source reach the desk. */
public enum SourceKind {
  FILE,
  FOLDER,
  MAILBOX,
  WEBHOOK,
  FEED,
  PHONE,
  HAND;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
