package app.ringback.channel.mail.signin;

import app.ringback.core.Json;
import app.ringback.settings.Proxied;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a provider for tokens. Blocks; never throws. */
final class TokenEndpoint {

  private static final Logger log = LoggerFactory.getLogger(TokenEndpoint.class);
  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);

  /** When the provider does not say how long a token lives (RFC 6749, 5.1). */
  private static final long USUAL_SECONDS = 3600;

  private static final int LONGEST_ANSWER = 100_000;

  private final SignInClient client;

  TokenEndpoint(SignInClient client) {
    this.client = client;
  }

  TokenAnswer forCode(String code, URI redirect, String verifier) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "authorization_code");
    form.put("code", code);
    form.put("redirect_uri", redirect.toString());
    form.put("code_verifier", verifier);
    return ask(form);
  }

  TokenAnswer forRefresh(String refresh) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "refresh_token");
    form.put("refresh_token", refresh);
    return ask(form);
  }

  private TokenAnswer ask(Map<String, String> form) {
    form.put("client_id", client.id());
    if (!client.secret().isEmpty()) {
      form.put("client_secret", client.secret());
    }
    HttpRequest request =
        HttpRequest.newBuilder(client.tokens())
            .timeout(ANSWER_WITHIN)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofString(encoded(form)))
            .build();
    // Tokens are asked for once an hour: no connection is worth being kept.
    try (HttpClient http = newClient()) {
      return answer(http.send(request, BodyHandlers.ofString()));
    } catch (IOException e) {
      log.info("No token was given: {}", e.getClass().getSimpleName());
      return new TokenAnswer.Away();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new TokenAnswer.Away();
    }
  }

  private HttpClient newClient() {
    return Proxied.by(client.route(), HttpClient.newBuilder().connectTimeout(CONNECT_WITHIN))
        .build();
  }

  static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static TokenAnswer answer(HttpResponse<String> response) {
    // A proxy that lets nobody through leaves no body at all.
    String body = Optional.ofNullable(response.body()).orElse("");
    if (body.length() > LONGEST_ANSWER) {
      return new TokenAnswer.Away();
    }
    JsonNode said;
    try {
      said = Json.tree(body);
    } catch (RuntimeException e) {
      // A captive portal, or a proxy that is in the way.
      log.info("No token was given: the answer {} is no JSON", response.statusCode());
      return new TokenAnswer.Away();
    }
    String error = said.path("error").asText("");
    String access = said.path("access_token").asText("");
    if (response.statusCode() == 200 && !access.isEmpty()) {
      long seconds = said.path("expires_in").asLong(USUAL_SECONDS);
      return new TokenAnswer.Given(
          access, Duration.ofSeconds(seconds), said.path("refresh_token").asText(""));
    }
    if (response.statusCode() >= 500 || error.isEmpty()) {
      return new TokenAnswer.Away();
    }
    return error.equals("invalid_grant") ? new TokenAnswer.Ended() : new TokenAnswer.Refused(error);
  }
}
