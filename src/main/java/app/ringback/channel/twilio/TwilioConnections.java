package app.ringback.channel.twilio;

import app.ringback.settings.Proxied;
import app.ringback.settings.ProxyRoute;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.time.Duration;
import java.util.Set;

/** How Twilio is reached: its address, time-outs, and connections of the JDK. */
final class TwilioConnections {

  static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
  static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);

  private static final Set<String> HOSTING =
      Set.of("serverless.twilio.com", "serverless-upload.twilio.com");

  private final URI base;
  private final ProxyRoute route;
  private final Duration answerWithin;
  private final HttpClient questions;
  private final HttpClient media;

  TwilioConnections(TwilioAccount account, Duration answerWithin) {
    this.base = account.apiBase();
    this.route = account.route();
    this.answerWithin = answerWithin;
    this.questions = fresh();
    this.media = common().followRedirects(Redirect.NORMAL).build();
  }

  /** The client for questions, which may share and keep connections. */
  HttpClient forQuestions() {
    return questions;
  }

  /**
   * A client with no connection yet. Redirects are not followed: a POST that is sent elsewhere
   * would be sent twice.
   */
  HttpClient fresh() {
    return common().followRedirects(Redirect.NEVER).build();
  }

  /**
   * The client for pictures, which the carrier serves from elsewhere. The JDK leaves our
   * credentials out when a redirect leads to another origin, and never follows one from https to
   * http.
   */
  HttpClient forMedia() {
    return media;
  }

  private HttpClient.Builder common() {
    return Proxied.by(
        route, HttpClient.newBuilder().version(Version.HTTP_1_1).connectTimeout(CONNECT_WITHIN));
  }

  Duration answerWithin() {
    return answerWithin;
  }

  /** The SDK's address, at our base: the token goes nowhere else, whatever a page says is next. */
  URI address(URL asked) {
    String query = asked.getQuery();
    String path = asked.getPath() + (query == null ? "" : "?" + query);
    boolean twilio = "https".equals(base.getScheme()) && base.getHost().endsWith(".twilio.com");
    // What is hosted in the account has hosts of its own, at Twilio itself.
    return twilio && HOSTING.contains(asked.getHost())
        ? URI.create("https://" + asked.getHost() + path)
        : address(path);
  }

  /** A path of the carrier's, at our base. */
  URI address(String path) {
    return URI.create(base.toString().replaceAll("/+$", "") + path);
  }
}
