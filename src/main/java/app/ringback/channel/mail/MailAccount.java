package app.ringback.channel.mail;

import app.ringback.settings.ProxyRoute;
import java.time.Duration;

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
 */
public record MailAccount(
    String address,
    String name,
    MailServer smtp,
    MailServer imap,
    String user,
    MailLogin login,
    Duration answerWithin,
    ProxyRoute route) {

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

  /** How long mail servers are given for one answer. */
  public static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);

  @Override
  public String toString() {
    return "MailAccount[" + smtp + "]";
  }
}
