package app.ringback.intake.mail;

import java.util.Locale;

/** The folders of a mailbox that are read, in this order: answers are known by what they answer. */
public enum MailFolder {
  /** What the rep wrote, with Ringback or with anything else. */
  SENT,
  INBOX;

  /** The word as it is stored: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
