package app.ringback.intake.webhook;

import app.ringback.core.Json;
import app.ringback.core.ProblemException;
import app.ringback.settings.Loopback;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The webhook: {@code POST /lead/TOKEN?source=NAME} on 127.0.0.1. Whatever else is asked is refused
 * before anything of it is read.
 */
public final class WebhookServer implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(WebhookServer.class);

  private static final String PATH = "/lead";
  private static final String HEADER = "X-Ringback-Token";
  private static final int BACKLOG = 256;
  private static final int SHOWN = 30;
  private static final int AGAIN_SECONDS = 30;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final WebhookDesk desk;
  private final byte[] token;
  private final WebhookLimits limits;
  private final InstantSource clock;
  private final Runnable noted;
  private final TokenBucket requests;
  private final TokenBucket refusals;
  private final Deque<WebhookRequest> last = new ArrayDeque<>();

  private WebhookServer(
      HttpServer server,
      WebhookDesk desk,
      String token,
      WebhookLimits limits,
      InstantSource clock,
      Runnable noted) {
    this.server = server;
    this.desk = desk;
    this.token = token.getBytes(StandardCharsets.UTF_8);
    this.limits = limits;
    this.clock = clock;
    this.noted = noted;
    requests = new TokenBucket(limits.requests(), limits.perSecond(), clock);
    refusals = new TokenBucket(limits.refusals(), 1, clock);
  }

  /**
   * Begins to listen on 127.0.0.1.
   *
   * @param port 0 for a free one
   * @param noted called after each request, when it is among the last ones
   * @throws IOException when the port is taken
   */
  public static WebhookServer open(
      int port,
      WebhookDesk desk,
      String token,
      WebhookLimits limits,
      InstantSource clock,
      Runnable noted)
      throws IOException {
    WebhookLimits.setServerLimits();
    InetAddress here = InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
    HttpServer http = HttpServer.create(new InetSocketAddress(here, port), BACKLOG);
    WebhookServer webhook = new WebhookServer(http, desk, token, limits, clock, noted);
    http.createContext("/", webhook::handle);
    http.setExecutor(webhook.threads);
    http.start();
    return webhook;
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** Whether nobody but this computer reaches it. */
  boolean isOnLoopback() {
    return server.getAddress().getAddress().isLoopbackAddress();
  }

  /** The last requests since it listens, newest first. */
  public List<WebhookRequest> last() {
    synchronized (last) {
      return List.copyOf(last);
    }
  }

  private void handle(HttpExchange exchange) {
    try (exchange) {
      WebhookAnswer answer = answer(exchange);
      note(answer);
      send(exchange, answer);
    } catch (IOException e) {
      log.debug("A sender of the webhook hung up", e);
    }
  }

  private WebhookAnswer answer(HttpExchange exchange) throws IOException {
    try {
      WebhookAnswer refusal = refusal(exchange);
      if (refusal != null) {
        return refusals.take() ? refusal : tooMany();
      }
      if (!requests.take()) {
        return tooMany();
      }
      return taken(exchange);
    } catch (ProblemException e) {
      log.warn("A lead of the webhook could not be stored: {}", e.problem().line());
      return WebhookAnswer.refused(503, "The lead could not be stored. Send it again later.");
    } catch (RuntimeException e) {
      log.error("A request to the webhook failed", e);
      return WebhookAnswer.refused(500, "The request failed. Send it again later.");
    }
  }

  private static WebhookAnswer tooMany() {
    return WebhookAnswer.refused(429, "Too many requests. Send it again later.");
  }

  /** Why nothing of the request is read; null when it is let in. */
  private @Nullable WebhookAnswer refusal(HttpExchange exchange) {
    if (!isOurHost(exchange.getRequestHeaders().getFirst("Host"))) {
      return WebhookAnswer.refused(403, "Only this computer may send here.");
    }
    String path = exchange.getRequestURI().getRawPath();
    if (path == null || !(path.equals(PATH) || path.startsWith(PATH + "/"))) {
      return WebhookAnswer.refused(404, "Leads go to " + PATH + ".");
    }
    if (!exchange.getRequestMethod().equals("POST")) {
      exchange.getResponseHeaders().set("Allow", "POST");
      return WebhookAnswer.refused(405, "Leads are sent by POST.");
    }
    String inPath = path.length() > PATH.length() ? path.substring(PATH.length() + 1) : "";
    String header = exchange.getRequestHeaders().getFirst(HEADER);
    if (!isToken(decoded(inPath)) && !isToken(header == null ? "" : header.strip())) {
      return WebhookAnswer.refused(401, "The token is missing or wrong.");
    }
    return isTooLong(exchange.getRequestHeaders().getFirst("Content-Length")) ? tooLarge() : null;
  }

  /** A page of the web whose name was made to point here sends its own name. */
  private static boolean isOurHost(@Nullable String host) {
    return host != null && Loopback.isLoopback(host.strip().replaceFirst(":[0-9]{1,5}$", ""));
  }

  private boolean isToken(String given) {
    return MessageDigest.isEqual(token, given.getBytes(StandardCharsets.UTF_8));
  }

  private boolean isTooLong(@Nullable String length) {
    try {
      return length != null && Long.parseLong(length.strip()) > limits.bodyBytes();
    } catch (NumberFormatException e) {
      log.debug("A sender states a length that is none", e);
      return true;
    }
  }

  private WebhookAnswer tooLarge() {
    return WebhookAnswer.refused(413, "A lead is at most " + limits.bodyBytes() + " bytes.");
  }

  private WebhookAnswer taken(HttpExchange exchange) throws IOException {
    byte[] body;
    try (InputStream in = exchange.getRequestBody()) {
      body = in.readNBytes(limits.bodyBytes() + 1);
      if (body.length > limits.bodyBytes()) {
        // Answered at once: what else comes is not read.
        return tooLarge();
      }
    }
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    return desk.take(
        new String(body, StandardCharsets.UTF_8),
        type == null ? "" : type.strip(),
        source(exchange.getRequestURI().getRawQuery()));
  }

  private static String source(@Nullable String query) {
    for (String pair : (query == null ? "" : query).split("&", -1)) {
      if (pair.startsWith("source=")) {
        return decoded(pair.substring("source=".length())).strip();
      }
    }
    return "";
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      log.debug("A part of an address is not encoded as one", e);
      return text;
    }
  }

  private void note(WebhookAnswer answer) {
    synchronized (last) {
      last.addFirst(
          new WebhookRequest(
              clock.instant(),
              answer.status(),
              answer.source(),
              answer.result(),
              answer.error(),
              answer.lead()));
      if (last.size() > SHOWN) {
        last.removeLast();
      }
    }
    noted.run();
  }

  private static void send(HttpExchange exchange, WebhookAnswer answer) throws IOException {
    byte[] body = Json.write(answer.json()).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    if (answer.status() == 429 || answer.status() == 503) {
      exchange.getResponseHeaders().set("Retry-After", Integer.toString(AGAIN_SECONDS));
    }
    if (answer.status() != 200) {
      // What was not read of a request must not be taken for the next one.
      exchange.getResponseHeaders().set("Connection", "close");
    }
    exchange.sendResponseHeaders(answer.status(), body.length);
    OutputStream out = exchange.getResponseBody();
    out.write(body);
    // Closing first waits for a while for the rest of the request.
    out.flush();
  }

  /** Ends at once; what is being stored is stored. */
  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
