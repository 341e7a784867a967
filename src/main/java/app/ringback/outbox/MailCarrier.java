package app.ringback.outbox;

/** Whoever carries e-mail. Calls block and never throw; {@link #send} tries exactly once. */
public interface MailCarrier extends Carrier {

  /** The rep's own address. */
  @Override
  String sender();

  /** Hands one mail over, once. */
  MailResult send(OutgoingMail mail);

  /**
   * Puts a copy of a mail that left into the mailbox's own folder of sent mail, where the server
   * does not do so by itself. Only a convenience: that it fails is no failure of the mail.
   */
  void keepCopy(OutgoingMail mail);

  /**
   * Looks for a mail that may have left; no message when it is nowhere to be found, or when there
   * is no place to look in.
   *
   * @param messageId as it was sent, with angle brackets
   */
  CarrierAnswer find(String messageId);
}
