package app.ringback.channel.mail;

import app.ringback.core.ProblemException;
import app.ringback.settings.Loopback;

/**
 * A server of the rep's provider.
 *
 * @param host a name or an address; empty when there is none
 * @param port 1-65535
 */
public record MailServer(String host, int port, Security security) {

  /** How the line to the server is kept from others. */
  public enum Security {
    /** Begins readable and must turn to TLS before anything is said. */
    STARTTLS,
    TLS,
    /** Readable: for stand-ins on this machine only. */
    NONE
  }

  public MailServer {
    if (security == Security.NONE && !host.isEmpty() && !Loopback.isLoopback(host)) {
      throw new ProblemException(
          "The line to the mail server in the settings is not a safe one.",
          "Nothing was sent.",
          "Use starttls or tls.");
    }
  }

  boolean isSet() {
    return !host.isEmpty();
  }
}
