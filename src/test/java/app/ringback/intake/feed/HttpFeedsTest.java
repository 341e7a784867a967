package app.ringback.intake.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ringback.intake.feed.FeedFetch.Answer;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Feeds over a real connection. */
class HttpFeedsTest {

  private final HttpFeeds feeds = new HttpFeeds(HttpClient::newHttpClient, 1000);
  private HttpServer server = unset();

  @SuppressWarnings("NullAway") // Opened before each test.
  private static HttpServer unset() {
    return null;
  }

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", HttpFeedsTest::answer);
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      switch (exchange.getRequestURI().getPath()) {
        case "/leads.csv" -> {
          boolean isKnown =
              "\"7\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))
                  || "Mon, 02 Mar 2026 10:00:00 GMT"
                      .equals(exchange.getRequestHeaders().getFirst("If-Modified-Since"));
          exchange.getResponseHeaders().set("ETag", "\"7\"");
          exchange.getResponseHeaders().set("Last-Modified", "Mon, 02 Mar 2026 10:00:00 GMT");
          send(exchange, isKnown ? 304 : 200, "name,phone\n");
        }
        case "/moved" -> redirect(exchange, "/leads.csv");
        case "/away" -> redirect(exchange, "http://example.com/leads.csv");
        case "/circle" -> redirect(exchange, "/circle");
        case "/large" -> send(exchange, 200, "x".repeat(1001));
        case "/private" -> send(exchange, 403, "");
        default -> send(exchange, 404, "");
      }
    }
  }

  private static void redirect(HttpExchange exchange, String where) throws IOException {
    exchange.getResponseHeaders().set("Location", where);
    send(exchange, 307, "");
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, status == 304 || bytes.length == 0 ? -1 : bytes.length);
    if (status != 304) {
      exchange.getResponseBody().write(bytes);
    }
  }

  private Answer fetch(String path, String etag, String modified) throws FeedTrouble {
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    return feeds.fetch(address, etag, modified);
  }

  @Test
  void anUnchangedFeedIsNotSentAgain() throws Exception {
    Answer.Content whole = (Answer.Content) fetch("/moved", "", "");
    assertThat(new String(whole.bytes(), StandardCharsets.UTF_8)).isEqualTo("name,phone\n");
    assertThat(whole.etag()).isEqualTo("\"7\"");
    assertThat(fetch("/leads.csv", whole.etag(), "")).isInstanceOf(Answer.Unchanged.class);
    assertThat(fetch("/leads.csv", "", whole.lastModified())).isInstanceOf(Answer.Unchanged.class);
    assertThat(fetch("/leads.csv", "\"6\"", "")).isInstanceOf(Answer.Content.class);
  }

  @Test
  void whatCannotBeReadSaysWhy() {
    fails("/nothing", "nothing at the address");
    fails("/private", "may not be read");
    fails("/large", "larger than");
    fails("/away", "not https");
    fails("/circle", "without end");
    assertThatThrownBy(() -> feeds.fetch(URI.create("http://example.com/x"), "", ""))
        .isInstanceOf(FeedTrouble.class);
    server.stop(0);
    fails("/leads.csv", "cannot be reached");
  }

  private void fails(String path, String why) {
    assertThatThrownBy(() -> Objects.requireNonNull(fetch(path, "", "")))
        .isInstanceOf(FeedTrouble.class)
        .hasMessageContaining(why);
  }
}
