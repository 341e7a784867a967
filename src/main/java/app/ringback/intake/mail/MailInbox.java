package app.ringback.intake.mail;

/** The rep's mailbox. Calls block. Reading changes nothing in it, no flag either. */
public interface MailInbox {

  /** The mailbox, as coverage and progress are kept by; no secret in it. */
  String account();

  /** The rep's own address, lower case. */
  String address();

  /**
   * Connects and logs in.
   *
   * @throws MailboxException when that is not possible now
   */
  MailSession connect() throws MailboxException;
}
