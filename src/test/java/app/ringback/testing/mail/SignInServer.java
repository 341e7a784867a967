package app.ringback.testing.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * A provider of a mailbox where one signs in, on loopback: gives codes to the browser and tokens to
 * who can prove that the code was meant for them (RFC 6749, RFC 7636). Everybody who asks is the
 * rep.
 */
public final class SignInServer implements AutoCloseable {

  public static final String CLIENT = "ringback-test";

  /** How long its tokens live, in seconds. */
  public static final int LIVES = 3600;

  /** What was asked for in vain and with success, by {@code grant_type} and what came of it. */
  public final List<String> asked = new CopyOnWriteArrayList<>();

  private final HttpServer server;
  private final Consumer<String> opens;
  private final Map<String, Map<String, String>> codes = new HashMap<>();
  private volatile boolean granted;
  private volatile boolean broken;
  private int tokens;

  /**
   * @param opens is told of the token that opens the mailbox from now on
   */
  public SignInServer(Consumer<String> opens) {
    this.opens = opens;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/authorize", this::authorize);
    server.createContext("/token", this::token);
    server.start();
  }

  public URI signIn() {
    return address("/authorize");
  }

  public URI tokens() {
    return address("/token");
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /** The rep, or somebody at the provider, takes the grant back. */
  public void revoke() {
    granted = false;
  }

  /** Answers with errors from now on, or no more. */
  public void broken(boolean now) {
    broken = now;
  }

  /** What the rep's browser does with the address, until a page is shown. */
  public static int browse(URI address) {
    try (HttpClient browser =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build()) {
      return browser
          .send(
              HttpRequest.newBuilder(address).build(),
              HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
          .statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private synchronized void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> query = fields(exchange.getRequestURI().getRawQuery());
    boolean fits =
        "code".equals(query.get("response_type"))
            && CLIENT.equals(query.get("client_id"))
            && "S256".equals(query.get("code_challenge_method"))
            && query.getOrDefault("redirect_uri", "").startsWith("http://127.0.0.1:");
    if (!fits) {
      answer(exchange, 400, "{}");
      return;
    }
    String code = "code-" + codes.size();
    codes.put(code, query);
    granted = true;
    exchange
        .getResponseHeaders()
        .set(
            "Location",
            query.get("redirect_uri") + "?code=" + code + "&state=" + query.get("state"));
    answer(exchange, 302, "");
  }

  private synchronized void token(HttpExchange exchange) throws IOException {
    Map<String, String> form =
        fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    String kind = form.getOrDefault("grant_type", "");
    if (broken) {
      asked.add(kind + " broken");
      answer(exchange, 503, "<html>Down</html>");
      return;
    }
    boolean fits =
        granted
            && CLIENT.equals(form.get("client_id"))
            && (kind.equals("refresh_token")
                ? "refresh-1".equals(form.get("refresh_token"))
                : isMeant(form));
    if (!fits) {
      asked.add(kind + " refused");
      answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
      return;
    }
    asked.add(kind + " given");
    String access = "access-" + ++tokens;
    opens.accept(access);
    answer(
        exchange,
        200,
        "{\"access_token\":\"%s\",\"expires_in\":%d,\"token_type\":\"Bearer\"%s}"
            .formatted(
                access,
                LIVES,
                kind.equals("refresh_token") ? "" : ",\"refresh_token\":\"refresh-1\""));
  }

  private boolean isMeant(Map<String, String> form) {
    Map<String, String> asking = codes.remove(form.getOrDefault("code", ""));
    return asking != null
        && Objects.equals(asking.get("redirect_uri"), form.get("redirect_uri"))
        && Objects.equals(
            asking.get("code_challenge"), challenge(form.getOrDefault("code_verifier", "")));
  }

  private static String challenge(String verifier) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              MessageDigest.getInstance("SHA-256")
                  .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> fields(String raw) {
    Map<String, String> fields = new HashMap<>();
    for (String field : raw.split("&", -1)) {
      String[] parts = field.split("=", 2);
      fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return fields;
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (exchange) {
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
