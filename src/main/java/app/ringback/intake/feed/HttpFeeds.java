package app.ringback.intake.feed;

import app.ringback.settings.Loopback;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Feeds over https, and over http from this computer alone. */
public final class HttpFeeds implements FeedFetch {

  /** More is no list of leads that is to be polled. */
  public static final int MOST_BYTES = 20 << 20;

  private static final Duration ALL = Duration.ofSeconds(90);
  private static final Duration ANSWER = Duration.ofSeconds(30);
  private static final int REDIRECTS = 5;
  private static final int ERRORS = 400;

  private final Supplier<HttpClient> client;
  private final int mostBytes;

  /**
   * @param client makes one for each question; it follows no redirects by itself
   */
  public HttpFeeds(Supplier<HttpClient> client, int mostBytes) {
    this.client = client;
    this.mostBytes = mostBytes;
  }

  @Override
  public Answer fetch(URI address, String etag, String lastModified) throws FeedTrouble {
    HttpClient http = client.get();
    try {
      return fetch(http, address, etag, lastModified);
    } finally {
      http.shutdownNow();
    }
  }

  private Answer fetch(HttpClient http, URI address, String etag, String lastModified)
      throws FeedTrouble {
    URI at = address;
    for (int redirects = 0; redirects <= REDIRECTS; redirects++) {
      if (!isAllowed(at, address)) {
        throw new FeedTrouble("The feed leads to an address that is not https.");
      }
      HttpResponse<byte[]> response = send(http, request(at, etag, lastModified));
      int status = response.statusCode();
      String moved = response.headers().firstValue("Location").orElse("");
      if (status == 304) {
        return new Answer.Unchanged();
      }
      if (status < 300) {
        return new Answer.Content(
            response.body(),
            response.headers().firstValue("ETag").orElse(""),
            response.headers().firstValue("Last-Modified").orElse(""));
      }
      if (status >= ERRORS || moved.isEmpty()) {
        throw new FeedTrouble(refused(status));
      }
      at = target(at, moved);
    }
    throw new FeedTrouble("The feed leads from one address to the next without end.");
  }

  /** No way from https back to an open line, not even to this computer. */
  private static boolean isAllowed(URI at, URI first) {
    boolean isPlain =
        "http".equalsIgnoreCase(at.getScheme())
            && Loopback.isLoopback(at)
            && "http".equalsIgnoreCase(first.getScheme());
    return at.getHost() != null && (isPlain || "https".equalsIgnoreCase(at.getScheme()));
  }

  private static URI target(URI at, String moved) throws FeedTrouble {
    try {
      return at.resolve(moved);
    } catch (IllegalArgumentException e) {
      throw new FeedTrouble("The feed leads to something that is no address.", e);
    }
  }

  private static String refused(int status) {
    return switch (status) {
      case 401, 403 ->
          "The feed may not be read ("
              + status
              + "). Publish it for everybody who has the address.";
      case 404, 410 -> "There is nothing at the address of the feed (" + status + ").";
      case 429 -> "The feed's server says that it is asked too often (429).";
      default -> "The feed's server answered with an error (" + status + ").";
    };
  }

  private static HttpRequest request(URI address, String etag, String lastModified) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(ANSWER)
            .header("Accept", "text/csv, application/json;q=0.9, */*;q=0.5");
    if (!etag.isEmpty()) {
      request.header("If-None-Match", etag);
    } else if (!lastModified.isEmpty()) {
      request.header("If-Modified-Since", lastModified);
    }
    return request.build();
  }

  private HttpResponse<byte[]> send(HttpClient http, HttpRequest request) throws FeedTrouble {
    BodyHandler<byte[]> bounded = BodyHandlers.limiting(BodyHandlers.ofByteArray(), mostBytes);
    CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(request, bounded);
    try {
      return answer.get(ALL.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new FeedTrouble(why(e.getCause()), e);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new FeedTrouble("The feed's server did not answer in time.", e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new FeedTrouble("Asking the feed was interrupted.", e);
    }
  }

  private String why(@Nullable Throwable cause) {
    if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
      return "The feed's server cannot be reached.";
    }
    if (cause instanceof HttpTimeoutException) {
      return "The feed's server did not answer in time.";
    }
    if (cause instanceof IOException && String.valueOf(cause.getMessage()).contains("exceed")) {
      return "The feed is larger than " + (mostBytes >> 20) + " MB.";
    }
    return "The feed could not be read from its server.";
  }
}
