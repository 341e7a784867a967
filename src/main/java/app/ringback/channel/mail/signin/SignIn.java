package app.ringback.channel.mail.signin;

import app.ringback.core.Problem;
import app.ringback.core.ProblemException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One time of signing in: the rep opens {@link #address} in the browser, and the provider sends the
 * browser back to a port of this machine (RFC 8252, 7.3) with a code that only who began can turn
 * into a grant (PKCE, RFC 7636).
 */
public final class SignIn implements AutoCloseable {

  private static final String PATH = "/";
  private static final String SAFE = "Nothing was changed.";

  private final SignInClient client;
  private final String verifier;
  private final String state;
  private final HttpServer listener;
  private final CompletableFuture<Map<String, String>> back = new CompletableFuture<>();

  private SignIn(SignInClient client, SecureRandom random, HttpServer listener) {
    this.client = client;
    this.listener = listener;
    verifier = words(random);
    state = words(random);
  }

  /**
   * Begins to listen for the browser.
   *
   * @throws ProblemException when no port of this machine can be listened on
   */
  public static SignIn begin(SignInClient client, SecureRandom random) {
    try {
      HttpServer listener =
          HttpServer.create(
              new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
      SignIn signIn = new SignIn(client, random, listener);
      listener.createContext(PATH, signIn::take);
      listener.start();
      return signIn;
    } catch (IOException e) {
      throw new ProblemException(
          new Problem(
              "No port of this computer is free for the browser to come back to.",
              SAFE,
              "Try again after a restart of the computer."),
          e);
    }
  }

  /** 256 random bits, as a URL takes them. */
  private static String words(SecureRandom random) {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return encoded(bytes);
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** What to open in the browser. */
  public URI address() {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("response_type", "code");
    query.put("client_id", client.id());
    query.put("redirect_uri", redirect().toString());
    query.put("scope", client.scope());
    query.put("state", state);
    query.put("code_challenge", challenge(verifier));
    query.put("code_challenge_method", "S256");
    // Google gives a lasting grant only when asked in these words; others leave them alone.
    query.put("access_type", "offline");
    query.put("prompt", "consent");
    String before = client.signIn().toString();
    return URI.create(before + (before.contains("?") ? "&" : "?") + TokenEndpoint.encoded(query));
  }

  private URI redirect() {
    return URI.create("http://127.0.0.1:" + listener.getAddress().getPort() + PATH);
  }

  private static String challenge(String verifier) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return encoded(sha256.digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every JDK", e);
    }
  }

  /** The browser came back, or somebody else knocked. */
  private void take(HttpExchange exchange) throws IOException {
    Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
    boolean isOurs =
        exchange.getRequestURI().getPath().equals(PATH)
            && state.equals(query.get("state"))
            && (query.containsKey("code") || query.containsKey("error"));
    String page =
        !isOurs
            ? "This is not the page that Ringback waits for."
            : query.containsKey("code")
                ? "Thank you. You can close this page and go back to Ringback."
                : "You did not sign in. You can close this page and go back to Ringback.";
    byte[] bytes =
        ("<!DOCTYPE html><meta charset=\"utf-8\"><title>Ringback</title><p>" + page)
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(isOurs ? 200 : 404, bytes.length);
    try (exchange) {
      exchange.getResponseBody().write(bytes);
    }
    if (isOurs) {
      back.complete(query);
    }
  }

  private static Map<String, String> query(@Nullable String raw) {
    Map<String, String> fields = new HashMap<>();
    for (String field : raw == null ? new String[0] : raw.split("&", -1)) {
      int equals = field.indexOf('=');
      if (equals > 0) {
        fields.put(
            field.substring(0, equals),
            URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return fields;
  }

  /**
   * Waits until the rep has signed in.
   *
   * @return what tokens are asked for with from now on
   * @throws ProblemException when the rep or the provider did not want it, or nobody came back
   */
  public String await(Duration atMost) {
    Map<String, String> answer;
    try {
      answer = back.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw problem("Nobody signed in within " + atMost.toMinutes() + " minutes.", "Try again.");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw problem("Signing in was given up.", "Try again.");
    }
    String code = answer.getOrDefault("code", "");
    if (code.isEmpty()) {
      throw problem(
          "The mail provider did not let Ringback in (" + word(answer.get("error")) + ").",
          "Sign in again, and allow what is asked for.");
    }
    return switch (new TokenEndpoint(client).forCode(code, redirect(), verifier)) {
      case TokenAnswer.Given(_, _, String refresh) when !refresh.isEmpty() -> refresh;
      case TokenAnswer.Given _ ->
          throw problem(
              "The mail provider lets Ringback in for an hour only.",
              "Allow offline access for your client at the provider, and sign in again.");
      case TokenAnswer.Ended() ->
          throw problem("The mail provider took its word back.", "Sign in again.");
      case TokenAnswer.Refused(String why) ->
          throw problem(
              "The mail provider refuses Ringback's client (" + word(why) + ").",
              "Check client id and client secret.");
      case TokenAnswer.Away() ->
          throw problem(
              "The mail provider's sign-in cannot be reached.",
              "Check the connection, and sign in again.");
    };
  }

  private static String word(@Nullable String code) {
    return String.valueOf(code).replaceAll("[^a-z_]", "");
  }

  private static ProblemException problem(String happened, String mend) {
    return new ProblemException(happened, SAFE, mend);
  }

  @Override
  public void close() {
    listener.stop(0);
  }
}
