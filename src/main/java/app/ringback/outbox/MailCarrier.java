package app.ringback.outbox;

import java.util.List;

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
   * Looks for mails that may have left, all in one look; those are answered that are found, and
   * none when there is no place to look in.
   *
   * @param messageIds as they were sent, with angle brackets
   */
  CarrierAnswer find(List<String> messageIds);
}
