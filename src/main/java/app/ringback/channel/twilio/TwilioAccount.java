package app.ringback.channel.twilio;

import app.ringback.core.ProblemException;
import app.ringback.settings.ProxyRoute;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;

/**
 * The user's account.
 *
 * @param sid the account's id
 * @param token its auth token; never printed, never logged
 * @param number what texts are sent from, E.164; may be empty with a messaging service
 * @param messagingServiceSid the pool texts are sent from instead, may be empty
 * @param apiBase {@code https} anywhere, {@code http} on loopback only
 * @param route the way there
 */
public record TwilioAccount(
    String sid,
    String token,
    String number,
    String messagingServiceSid,
    URI apiBase,
    ProxyRoute route) {

  /** An account that is reached straight. */
  public TwilioAccount(
      String sid, String token, String number, String messagingServiceSid, URI apiBase) {
    this(sid, token, number, messagingServiceSid, apiBase, ProxyRoute.STRAIGHT);
  }

  public TwilioAccount {
    requireSafe(apiBase);
  }

  /** What texts are sent from. */
  public String sender() {
    return messagingServiceSid.isEmpty() ? number : messagingServiceSid;
  }

  /** The token would travel readable over plain http, so that is for stand-ins here only. */
  private static void requireSafe(URI base) {
    String scheme = String.valueOf(base.getScheme()).toLowerCase(Locale.ROOT);
    String host = base.getHost();
    boolean safe =
        host != null && (scheme.equals("https") || (scheme.equals("http") && isLoopback(host)));
    if (!safe) {
      throw new ProblemException(
          "The address of Twilio in the settings (twilio.api_base) is not a safe one.",
          "Nothing was sent.",
          "Use an https address.");
    }
  }

  private static boolean isLoopback(String host) {
    boolean literal = host.matches("\\[.*]|[0-9.]+");
    try {
      return host.equalsIgnoreCase("localhost")
          || (literal && InetAddress.getByName(host).isLoopbackAddress());
    } catch (UnknownHostException e) {
      return false;
    }
  }

  @Override
  public String toString() {
    return "TwilioAccount[" + sid + " at " + apiBase + "]";
  }
}
