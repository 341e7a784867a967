package app.ringback.settings;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;

/** Tells whether an endpoint is on this machine, by its name alone: no name is ever looked up. */
public final class Loopback {

  private static final String HUB_SCHEME = "jdbc:postgresql:";

  private Loopback() {}

  /** Whether the host is {@code localhost}, {@code 127.…} or {@code ::1}. */
  public static boolean isLoopback(String host) {
    String name = host.strip().toLowerCase(Locale.ROOT).replaceAll("^\\[|]$|\\.$", "");
    return name.equals("localhost")
        || name.equals("::1")
        || name.equals("0:0:0:0:0:0:0:1")
        || name.matches("127(\\.[0-9]{1,3}){3}");
  }

  public static boolean isLoopback(URI address) {
    return address.getHost() != null && isLoopback(address.getHost());
  }

  /**
   * Whether every host of a PostgreSQL JDBC address is on loopback. An address without a host means
   * localhost to the driver. Anything not understood is answered with no.
   */
  static boolean isLoopbackHub(String url) {
    String rest = url.strip();
    if (!rest.startsWith(HUB_SCHEME)) {
      return false;
    }
    rest = rest.substring(HUB_SCHEME.length());
    if (!rest.startsWith("//")) {
      return !rest.contains("/") && !rest.contains("@");
    }
    String hosts = rest.substring(2).split("[/?]", 2)[0];
    return hosts.isEmpty()
        || (!hosts.contains("@")
            && Arrays.stream(hosts.split(",", -1))
                .map(host -> host.replaceFirst(":[0-9]+$", ""))
                .allMatch(Loopback::isLoopback));
  }

  /**
   * Whether nothing that is configured leads out of this machine. Only then may the clock be set by
   * {@code --at}: a moved clock must never decide what a real carrier sends.
   */
  public static boolean leadsNowhere(Settings settings) {
    TwilioSettings twilio = settings.twilio();
    MailSettings mail = settings.mail();
    return (!twilio.isConfigured() || isLoopback(twilio.apiBase()))
        && (mail.smtpHost().isEmpty() || isLoopback(mail.smtpHost()))
        && (mail.imapHost().isEmpty() || isLoopback(mail.imapHost()))
        && (settings.hub().url().isEmpty() || isLoopbackHub(settings.hub().url()));
  }
}
