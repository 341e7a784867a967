package app.ringback.channel.mail;

import app.ringback.core.Problem;
import app.ringback.outbox.CarrierAccount;
import app.ringback.outbox.CarrierAnswer;
import app.ringback.outbox.MailCarrier;
import app.ringback.outbox.MailResult;
import app.ringback.outbox.OutgoingMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** E-mail through the rep's own SMTP server, each on a connection of its own. */
public final class SmtpMail implements MailCarrier {

  private static final Logger log = LoggerFactory.getLogger(SmtpMail.class);

  private final MailAccount account;
  private final Session session;
  private final SentFolder sent;

  public SmtpMail(MailAccount account) {
    this.account = account;
    Properties properties = MailProperties.of("smtp", account.smtp(), account);
    properties.setProperty("mail.smtp.auth", Boolean.toString(account.login().isNeeded()));
    // The name of this computer is nobody's business (RFC 5321, 4.1.3 allows an address instead).
    properties.setProperty("mail.smtp.localhost", "[127.0.0.1]");
    properties.setProperty("mail.smtp.quitwait", "false");
    session = Session.getInstance(properties);
    sent = new SentFolder(account);
  }

  @Override
  public String sender() {
    return account.address();
  }

  @Override
  public MailResult send(OutgoingMail mail) {
    MimeMessage message;
    try {
      message = MailWriting.message(session, account, mail);
    } catch (MessagingException | IllegalArgumentException e) {
      log.warn("A mail could not be written: {}", e.getClass().getSimpleName());
      return new MailResult.Refused("address", "The address cannot be written to.");
    }
    SmtpConnection connection = new SmtpConnection(session);
    try {
      connect(connection);
    } catch (MessagingException e) {
      MailResult result = SmtpAnswers.ofConnecting(e, connection.getLastReturnCode());
      close(connection);
      return result;
    }
    try {
      connection.sendMessage(message, message.getAllRecipients());
      return new MailResult.Accepted();
    } catch (MessagingException | RuntimeException e) {
      return SmtpAnswers.ofSending(e, connection.dotBegun());
    } finally {
      close(connection);
    }
  }

  private void connect(SmtpConnection connection) throws MessagingException {
    if (account.login().isNeeded()) {
      account.login().connect(connection, account.smtp(), account.user());
    } else {
      connection.connect();
    }
  }

  /** What is decided is decided: how the connection ends changes nothing. */
  private static void close(SmtpConnection connection) {
    try {
      connection.close();
    } catch (MessagingException e) {
      log.debug("The mail server did not say goodbye: {}", e.getClass().getSimpleName());
    }
  }

  @Override
  public void keepCopy(OutgoingMail mail) {
    sent.keep(mail);
  }

  @Override
  public CarrierAnswer find(List<String> messageIds) {
    return sent.find(messageIds);
  }

  @Override
  public CarrierAccount account() {
    SmtpConnection connection = new SmtpConnection(session);
    try {
      connect(connection);
      return new CarrierAccount.Ready(account.address());
    } catch (MessagingException e) {
      return new CarrierAccount.NotReady(
          notReady(SmtpAnswers.ofConnecting(e, connection.getLastReturnCode())));
    } finally {
      close(connection);
    }
  }

  private static Problem notReady(MailResult why) {
    String safe = "Everything waits in the outbox.";
    return switch (why) {
      case MailResult.AccountRefused(String code, String message)
          when code.equals(SmtpAnswers.SIGN_IN) ->
          new Problem(message, safe, "Open the settings of the mailbox and sign in.");
      case MailResult.AccountRefused(String code, String message) ->
          new Problem(
              message, safe, "Enter them again; many providers want a password made for apps.");
      case MailResult.NothingLeft(String reason) when reason.startsWith(TlsTrouble.NOT_SAFE) ->
          new Problem(
              reason, safe, "Check smtp_host, smtp_port and smtp_security in the settings.");
      case MailResult.NotNow(String code, String message) when !code.isEmpty() ->
          new Problem(
              "The mail server answered with an error (" + code + ").", safe, "Try again later.");
      default ->
          new Problem(
              "The mail server cannot be reached.",
              safe,
              "Check the connection, and smtp_host and smtp_port in the settings.");
    };
  }
}
