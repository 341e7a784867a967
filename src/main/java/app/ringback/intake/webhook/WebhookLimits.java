package app.ringback.intake.webhook;

/**
 * How much is let in.
 *
 * @param bodyBytes the largest body
 * @param requests how many requests with the token may come at once; then {@code perSecond}
 * @param refusals how many without it, before it is only said that there are too many
 */
public record WebhookLimits(int bodyBytes, int requests, double perSecond, int refusals) {

  /** 1 MB; a vendor that sends a day's leads at once is served. */
  public static final WebhookLimits USUAL = new WebhookLimits(1 << 20, 300, 20, 30);

  private static final String SECONDS = "30";

  /**
   * Bounds how long the JDK's server waits for a request, and for how many. It reads these when the
   * first server of the process is made, so they are set before.
   */
  public static void setServerLimits() {
    System.setProperty("sun.net.httpserver.maxReqTime", SECONDS);
    System.setProperty("sun.net.httpserver.maxRspTime", SECONDS);
    System.setProperty("sun.net.httpserver.idleInterval", SECONDS);
    System.setProperty("sun.net.httpserver.maxReqHeaders", "100");
    System.setProperty("sun.net.httpserver.maxReqHeaderSize", "65536");
    System.setProperty("jdk.httpserver.maxConnections", "1000");
  }
}
