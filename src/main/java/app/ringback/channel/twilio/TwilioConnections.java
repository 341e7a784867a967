package app.ringback.channel.twilio;

import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.time.Duration;

/** How Twilio is reached: its address, time-outs, and connections of the JDK. */
final class TwilioConnections {

  static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
  static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);

  private final URI base;
  private final Duration answerWithin;
  private final HttpClient questions;

  TwilioConnections(URI base, Duration answerWithin) {
    this.base = base;
    this.answerWithin = answerWithin;
    this.questions = fresh();
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
    return HttpClient.newBuilder()
        .version(Version.HTTP_1_1)
        .connectTimeout(CONNECT_WITHIN)
        .followRedirects(Redirect.NEVER)
        .build();
  }

  Duration answerWithin() {
    return answerWithin;
  }

  /** The SDK's address, at our base: the token goes nowhere else, whatever a page says is next. */
  URI address(URL asked) {
    String start = base.toString().replaceAll("/+$", "");
    String query = asked.getQuery();
    return URI.create(start + asked.getPath() + (query == null ? "" : "?" + query));
  }
}
