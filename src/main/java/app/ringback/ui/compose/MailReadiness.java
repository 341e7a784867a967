package app.ringback.ui.compose;

/** Whether the settings allow e-mail to be sent. */
public enum MailReadiness {
  READY,
  /** No mailbox, or no password for it. */
  NO_MAILBOX,
  /** Commercial e-mail needs one. */
  NO_POSTAL_ADDRESS
}
