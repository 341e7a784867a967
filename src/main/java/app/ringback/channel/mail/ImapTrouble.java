package app.ringback.channel.mail;

import app.ringback.channel.mail.MailLogin.SignInNeeded;
import app.ringback.intake.mail.MailboxException;
import app.ringback.intake.mail.MailboxException.Kind;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;

/** Why a mailbox cannot be read, in words for the rep. */
final class ImapTrouble {

  private ImapTrouble() {}

  static MailboxException of(MessagingException failure) {
    if (failure instanceof SignInNeeded) {
      return new MailboxException(Kind.LOGIN, String.valueOf(failure.getMessage()), failure);
    }
    if (failure instanceof AuthenticationFailedException) {
      return new MailboxException(
          Kind.LOGIN, "The mailbox does not accept the user name and password.", failure);
    }
    return TlsTrouble.of(failure)
        .map(unsafe -> new MailboxException(Kind.UNSAFE, unsafe.words("mailbox"), failure))
        .orElseGet(
            () -> new MailboxException(Kind.AWAY, "The mailbox cannot be reached.", failure));
  }
}
