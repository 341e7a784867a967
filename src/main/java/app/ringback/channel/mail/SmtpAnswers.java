package app.ringback.channel.mail;

import app.ringback.channel.mail.MailLogin.SignInNeeded;
import app.ringback.outbox.MailResult;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Tells what became of a mail whose hand-over failed. When in doubt it is unknown, since a mail
 * sent twice cannot be taken back. Codes are those of RFC 5321, 4.2 and RFC 4954, 6.
 */
final class SmtpAnswers {

  /** The answer was no answer: the connection ended. */
  private static final int NONE = -1;

  /** "Authentication required, invalid, too weak", given to any command. */
  private static final Set<Integer> LOGIN = Set.of(530, 534, 535, 538);

  /** Code of an account that only signing in again opens. */
  static final String SIGN_IN = "sign_in";

  private static final String NO_LOGIN =
      "The mail server does not accept the user name and password.";

  private SmtpAnswers() {}

  /** The connection was not made, or not logged in: nothing of the mail left. */
  static MailResult ofConnecting(MessagingException failure, int lastCode) {
    if (failure instanceof SignInNeeded) {
      return new MailResult.AccountRefused(SIGN_IN, String.valueOf(failure.getMessage()));
    }
    if (failure instanceof AuthenticationFailedException) {
      return isNotNow(lastCode)
          ? notNow(lastCode)
          : new MailResult.AccountRefused(
              LOGIN.contains(lastCode) ? Integer.toString(lastCode) : "login", NO_LOGIN);
    }
    Optional<TlsTrouble> unsafe = TlsTrouble.of(failure);
    if (unsafe.isPresent()) {
      return new MailResult.NothingLeft(unsafe.get().words("mail server"));
    }
    if (isUnreachable(failure)) {
      return new MailResult.NothingLeft("No connection; it goes when you are online again.");
    }
    return LOGIN.contains(lastCode)
        ? new MailResult.AccountRefused(Integer.toString(lastCode), NO_LOGIN)
        : notNow(lastCode);
  }

  /** The server was asked to take the mail. */
  static MailResult ofSending(Exception failure, boolean dotBegun) {
    int code = code(failure);
    if (isNotNow(code) && !(dotBegun && code == NONE)) {
      return notNow(code);
    }
    if (code >= 500 && code < 600) {
      return LOGIN.contains(code)
          ? new MailResult.AccountRefused(Integer.toString(code), NO_LOGIN)
          : new MailResult.Refused(
              Integer.toString(code), "The mail server refused this e-mail (" + code + ").");
    }
    return dotBegun
        ? new MailResult.Unknown("The connection broke while it was being sent.")
        : notNow(NONE);
  }

  private static MailResult notNow(int code) {
    return code == NONE || code < 400
        ? new MailResult.NotNow("", "The connection broke before it was sent; it is tried again.")
        : new MailResult.NotNow(
            Integer.toString(code),
            "The mail server does not take it now (" + code + "); it is tried again.");
  }

  private static boolean isNotNow(int code) {
    return code == NONE || (code >= 400 && code < 500);
  }

  private static boolean isUnreachable(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof ConnectException
          || t instanceof UnknownHostException
          || t instanceof NoRouteToHostException
          || t instanceof SocketTimeoutException) {
        return true;
      }
    }
    return false;
  }

  /** What the server answered last, of all that is chained to the failure. */
  private static int code(@Nullable Exception failure) {
    return switch (failure) {
      case null -> NONE;
      case SMTPAddressFailedException refused -> refused.getReturnCode();
      case SMTPSenderFailedException refused -> refused.getReturnCode();
      case SMTPSendFailedException refused when refused.getReturnCode() != NONE ->
          refused.getReturnCode();
      case MessagingException chained -> code(chained.getNextException());
      default -> NONE;
    };
  }
}
