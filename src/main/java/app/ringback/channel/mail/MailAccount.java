package app.ringback.channel.mail;

import app.ringback.settings.ProxyRoute;
import java.time.Duration;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * The rep's mailbox.
 *
 * @param address what mail is sent from
 * @param name who it is from, may be empty
 * @param imap where sent mail is kept and looked for; its host may be empty
 * @param user the name to log in with
 * @param login how the rep is known
 * @param answerWithin how long to wait for one answer of the server
 * @param route the way to the servers
 * @param trust decides whose certificates are believed; null for those this computer believes
 */
public record MailAccount(
    String address,
    String name,
    MailServer smtp,
    MailServer imap,
    String user,
    MailLogin login,
    Duration answerWithin,
    ProxyRoute route,
    @Nullable SSLSocketFactory trust) {

  /** A mailbox that is reached straight. */
  public MailAccount(
      String address,
      String name,
      MailServer smtp,
      MailServer imap,
      String user,
      MailLogin login,
      Duration answerWithin) {
    this(address, name, smtp, imap, user, login, answerWithin, ProxyRoute.STRAIGHT);
  }

  /** A mailbox whose servers are believed as this computer believes others. */
  public MailAccount(
      String address,
      String name,
      MailServer smtp,
      MailServer imap,
      String user,
      MailLogin login,
      Duration answerWithin,
      ProxyRoute route) {
    this(address, name, smtp, imap, user, login, answerWithin, route, null);
  }

  /** How long mail servers are given for one answer. */
  public static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);

  @Override
  public String toString() {
    return "MailAccount[" + smtp + "]";
  }
}
