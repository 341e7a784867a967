package app.ringback.channel.mail;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;

/** What jakarta.mail is told about a server: without it, it waits for ever and trusts anybody. */
final class MailProperties {

  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);

  private MailProperties() {}

  /** For a protocol, {@code smtp} or {@code imap}; TLS is a property, not another protocol. */
  static Properties of(String protocol, MailServer server, MailAccount account) {
    Duration answerWithin = account.answerWithin();
    Properties properties = new Properties();
    String mail = "mail." + protocol + ".";
    properties.setProperty(mail + "host", server.host());
    properties.setProperty(mail + "port", Integer.toString(server.port()));
    properties.setProperty(mail + "connectiontimeout", millis(CONNECT_WITHIN));
    properties.setProperty(mail + "timeout", millis(answerWithin));
    properties.setProperty(mail + "writetimeout", millis(answerWithin));
    properties.setProperty(mail + "ssl.checkserveridentity", "true");
    SSLSocketFactory trust = account.trust();
    if (trust != null) {
      properties.put(mail + "ssl.socketFactory", trust);
      // Whom it does not believe is not tried again by whom this computer believes.
      properties.setProperty(mail + "socketFactory.fallback", "false");
    }
    properties.setProperty(
        mail + "ssl.enable", Boolean.toString(server.security() == MailServer.Security.TLS));
    String starttls = Boolean.toString(server.security() == MailServer.Security.STARTTLS);
    properties.setProperty(mail + "starttls.enable", starttls);
    properties.setProperty(mail + "starttls.required", starttls);
    properties.setProperty(mail + "auth.mechanisms", account.login().mechanisms());
    account
        .route()
        .proxyTo(server.host())
        .ifPresent(proxy -> through(proxy, account, properties, mail));
    return properties;
  }

  /** HTTP CONNECT, as jakarta.mail speaks it. */
  private static void through(
      InetSocketAddress proxy, MailAccount account, Properties properties, String mail) {
    properties.setProperty(mail + "proxy.host", proxy.getHostString());
    properties.setProperty(mail + "proxy.port", Integer.toString(proxy.getPort()));
    if (!account.route().user().isEmpty()) {
      properties.setProperty(mail + "proxy.user", account.route().user());
      properties.setProperty(mail + "proxy.password", account.route().password());
    }
  }

  private static String millis(Duration duration) {
    return Long.toString(duration.toMillis());
  }
}
