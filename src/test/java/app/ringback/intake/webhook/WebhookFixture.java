package app.ringback.intake.webhook;

import app.ringback.intake.IntakeBook;
import app.ringback.intake.RawStore;
import app.ringback.intake.field.ReadOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A webhook that listens on loopback, and a sender. */
public final class WebhookFixture implements AutoCloseable {

  static final String TOKEN = "right-token";

  public final IntakeBook desk;
  final Set<String> paused = new HashSet<>();
  private final WebhookServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  public WebhookFixture(Path folder, WebhookLimits limits) throws IOException {
    this(folder, limits, Optional.empty());
  }

  WebhookFixture(Path folder, WebhookLimits limits, Optional<String> googleKey) throws IOException {
    desk = new IntakeBook(folder);
    WebhookDesk takes =
        new WebhookDesk(
            desk.book.transactions(),
            desk.desk,
            new RawStore("test"),
            source ->
                ReadOptions.of("US", ZoneId.of("America/Los_Angeles"), desk.book.clock)
                    .withSource(source),
            paused::contains,
            () -> googleKey,
            desk.book.clock);
    server = WebhookServer.open(0, takes, TOKEN, limits, desk.book.clock, () -> {});
  }

  WebhookServer server() {
    return server;
  }

  URI address(String rest) {
    return URI.create("http://127.0.0.1:" + server.port() + "/lead" + rest);
  }

  /** Posts with the token in the address. */
  public HttpResponse<String> post(String type, String body) throws Exception {
    return send(request("/" + TOKEN, type, body));
  }

  HttpRequest request(String rest, String type, String body) {
    return HttpRequest.newBuilder(address(rest))
        .timeout(Duration.ofMinutes(3))
        .header("Content-Type", type)
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  HttpResponse<String> send(HttpRequest request) throws Exception {
    return client.send(request, BodyHandlers.ofString());
  }

  Socket socket() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), server.port());
  }

  @Override
  public void close() {
    client.shutdownNow();
    server.close();
    desk.close();
  }
}
