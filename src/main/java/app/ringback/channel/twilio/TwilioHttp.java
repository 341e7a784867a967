package app.ringback.channel.twilio;

import com.twilio.exception.ApiConnectionException;
import com.twilio.http.HttpClient;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One call's way to Twilio, on the JDK's client: each request is made exactly once. The SDK's own
 * client repeats POSTs by itself on 429 and 5xx, which doubles texts. What really came back is kept
 * for whoever must tell a refusal from an unknown outcome.
 */
final class TwilioHttp extends HttpClient {

  private static final long LARGEST_ANSWER = 16L * 1024 * 1024;

  private final TwilioConnections connections;
  private int status;
  private String body = "";
  private @Nullable HttpHeaders headers;
  private @Nullable Throwable failure;

  TwilioHttp(TwilioConnections connections) {
    this.connections = connections;
  }

  /** The SDK would repeat what failed; we never do. */
  @Override
  public Response reliableRequest(Request request) {
    return makeRequest(request);
  }

  @Override
  public Response reliableRequest(Request request, int[] retryCodes, int retries, long delay) {
    return makeRequest(request);
  }

  @Override
  public Response makeRequest(Request request) {
    status = 0;
    body = "";
    headers = null;
    failure = null;
    boolean post = request.getMethod() != HttpMethod.GET;
    // A kept connection that the server just closed would make an unknown outcome without need.
    java.net.http.HttpClient client = post ? connections.fresh() : connections.forQuestions();
    try {
      HttpResponse<String> answer = exchange(client, translated(request));
      status = answer.statusCode();
      // A proxy that lets nobody through to an https address leaves no body at all.
      body = Optional.ofNullable(answer.body()).orElse("");
      headers = answer.headers();
      return new Response(body, status);
    } catch (IOException e) {
      if (isRefusedByProxy(e)) {
        status = 407;
        return new Response(body, status);
      }
      failure = e;
      throw new ApiConnectionException("Twilio could not be reached", e);
    } finally {
      if (post) {
        client.shutdownNow();
      }
    }
  }

  /**
   * Only a proxy is told again and again who we are; the JDK has no exception of its own for it.
   */
  private static boolean isRefusedByProxy(IOException failure) {
    return String.valueOf(failure.getMessage()).startsWith("too many authentication attempts");
  }

  /** The status of the last answer, 0 when there was none. */
  int status() {
    return status;
  }

  /** The body of the last answer as it came. */
  String body() {
    return body;
  }

  /** Whether the last answer was larger than anything Twilio says at once. */
  boolean isTooLarge() {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      // The JDK has no exception of its own for its limit (BodyHandlers.limiting).
      if (String.valueOf(t.getMessage()).startsWith("body exceeds capacity")) {
        return true;
      }
    }
    return false;
  }

  /** What kept the last request from an answer. */
  Optional<Throwable> failure() {
    return Optional.ofNullable(failure);
  }

  Optional<String> header(String name) {
    HttpHeaders known = headers;
    return known == null ? Optional.empty() : known.firstValue(name);
  }

  /** Twilio's clock at the last answer. */
  @Nullable Instant carrierNow() {
    try {
      return header("Date")
          .map(date -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)))
          .orElse(null);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private HttpResponse<String> exchange(java.net.http.HttpClient client, HttpRequest request)
      throws IOException {
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST_ANSWER));
    try {
      // The request's own time-out ends with the headers; a body may drip for ever.
      return answer.get(
          connections.answerWithin().multipliedBy(5).dividedBy(4).toMillis(),
          TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      throw cause instanceof IOException io ? io : new IOException(cause);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IOException("The answer did not end in time", e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while waiting for the answer", e);
    }
  }

  private HttpRequest translated(Request request) throws MalformedURLException {
    URI address = connections.address(request.constructURL());
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(address)
            .timeout(connections.answerWithin())
            .header("Authorization", request.getAuthString())
            .header("Accept", "application/json");
    return switch (request.getMethod()) {
      case GET -> builder.GET().build();
      case POST ->
          builder
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(
                  HttpRequest.BodyPublishers.ofString(
                      request.encodeFormBody(), StandardCharsets.UTF_8))
              .build();
      case DELETE -> builder.DELETE().build();
      default -> throw new IllegalArgumentException("Not used: " + List.of(request.getMethod()));
    };
  }
}
