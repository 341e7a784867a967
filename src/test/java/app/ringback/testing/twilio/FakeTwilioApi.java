package app.ringback.testing.twilio;

import app.ringback.core.Json;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers requests as Twilio's REST interface does. */
final class FakeTwilioApi {

  private static final String ACCOUNT = "/2010-04-01/Accounts/" + FakeTwilio.SID;

  private final FakeTwilio twilio;

  FakeTwilioApi(FakeTwilio twilio) {
    this.twilio = twilio;
  }

  void handle(FakeExchange exchange) throws IOException {
    try {
      FakeRequest request = read(exchange);
      if (request.path().equals("/_fake")) {
        answer(exchange, 200, twilio.state());
        return;
      }
      twilio.requests.add(request);
      if (!isAuthorized(exchange)) {
        error(exchange, 401, 20003);
      } else if (request.path().equals(ACCOUNT + ".json")) {
        answer(
            exchange,
            200,
            Map.of(
                "sid",
                FakeTwilio.SID,
                "friendly_name",
                "Bright Roofs",
                "status",
                twilio.accountStatus,
                "type",
                "Full"));
      } else if (request.path().equals(ACCOUNT + "/Messages.json")) {
        if (request.isPost()) {
          create(exchange, request);
        } else {
          list(exchange, request);
        }
      } else if (request.path().contains("/Media")) {
        twilio.media.answer(exchange, request.path());
      } else if (request.path().startsWith(ACCOUNT + "/Messages/")) {
        fetch(exchange, request);
      } else {
        call(exchange, request);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void call(FakeExchange exchange, FakeRequest request)
      throws IOException, InterruptedException {
    var hosted = twilio.hosting.answer(request, exchange.body);
    if (hosted.isPresent()) {
      boolean made = request.isPost() && request.path().startsWith("/v1/");
      boolean gone = request.method().equals("DELETE");
      answer(exchange, gone ? 204 : made ? 201 : 200, hosted.get());
      return;
    }
    if (request.path().endsWith(".wav")) {
      if (twilio.recordings.isMono(request.path())
          && request.query().getOrDefault("RequestedChannels", "1").equals("2")) {
        error(exchange, 400, 16113);
        return;
      }
      byte[] wav = twilio.recordings.audio(request.path());
      exchange.send(wav.length == 0 ? 404 : 200, "audio/wav", wav);
      return;
    }
    var answer = new FakeCallApi(twilio.calls, twilio.recordings).answerTo(request);
    Fault fault = FakeCallApi.rings(request) ? twilio.callFaults.poll() : null;
    if (fault == null && (FakeCallApi.rings(request) || FakeCallApi.records(request))) {
      List<Fault> chance = twilio.chance.apply(request);
      fault = chance.isEmpty() ? null : chance.getFirst();
    }
    if (answer.isEmpty()) {
      error(exchange, 404, 20404);
    } else if (fault != null) {
      meet(fault, exchange, () -> answer.get().get().json());
    } else if (FakeCallApi.rings(request) && !twilio.accountStatus.equals("active")) {
      error(exchange, 400, 20005);
    } else {
      FakeCallApi.Answer given = answer.get().get();
      if (given.code() != 0) {
        error(exchange, given.status(), given.code());
      } else {
        answer(exchange, given.status(), given.json());
      }
    }
  }

  private void create(FakeExchange exchange, FakeRequest request)
      throws IOException, InterruptedException {
    Fault fault = twilio.faults.poll();
    if (fault == null) {
      List<Fault> chance = twilio.chance.apply(request);
      fault = chance.isEmpty() ? null : chance.getFirst();
    }
    if (fault != null) {
      meet(fault, exchange, () -> store(request).json());
      return;
    }
    OptionalInt refusal = refusal(request);
    if (refusal.isPresent()) {
      error(exchange, 400, refusal.getAsInt());
      return;
    }
    answer(exchange, 201, store(request).json());
  }

  private OptionalInt refusal(FakeRequest request) {
    if (!twilio.accountStatus.equals("active")) {
      return OptionalInt.of(20005);
    }
    return twilio.messages.isOptedOut(request.form().getOrDefault("To", ""))
        ? OptionalInt.of(21610)
        : MagicNumbers.refusal(request.form());
  }

  private FakeMessage store(FakeRequest request) {
    return twilio.messages.add(
        request.form().getOrDefault("To", ""),
        request.form().getOrDefault("From", ""),
        request.form().getOrDefault("MessagingServiceSid", ""),
        request.form().getOrDefault("Body", ""),
        "outbound-api");
  }

  private void meet(
      Fault fault, FakeExchange exchange, Supplier<Map<String, @Nullable Object>> store)
      throws IOException, InterruptedException {
    switch (fault) {
      case Fault.DropBefore drop -> {}
      case Fault.DropAfter drop -> {
        var _ = store.get();
      }
      case Fault.BrokenBefore(int status) -> page(exchange, status, "<h1>Bad gateway</h1>");
      case Fault.BrokenAfter(int status) -> {
        var _ = store.get();
        page(exchange, status, "<h1>Bad gateway</h1>");
      }
      case Fault.SilentAfter silent -> {
        var _ = store.get();
        twilio.closed.await();
      }
      case Fault.SlowAfter(Duration lag) -> {
        Map<String, @Nullable Object> stored = store.get();
        boolean over = twilio.closed.await(lag.toMillis(), TimeUnit.MILLISECONDS);
        if (!over) {
          answer(exchange, 201, stored);
        }
      }
      case Fault.DripAfter drip -> {
        var _ = store.get();
        exchange.begin(201, "application/json", 1_000);
        twilio.closed.await();
      }
      case Fault.CaptivePortal portal -> page(exchange, 200, "<h1>Welcome to the car park</h1>");
      case Fault.NoSid none -> {
        var _ = store.get();
        answer(exchange, 201, Map.of("status", "queued"));
      }
      case Fault.Throttle(int seconds) -> {
        exchange.answerHeader("Retry-After", Integer.toString(seconds));
        error(exchange, 429, 20429);
      }
      case Fault.Raw(int status, String type, String bytes) ->
          exchange.send(status, type, bytes.getBytes(StandardCharsets.ISO_8859_1));
      case Fault.Refuse(int status, int code) -> error(exchange, status, code);
      case Fault.Redirect redirect -> {
        exchange.answerHeader("Location", ACCOUNT + "/Messages.json");
        page(exchange, 307, "");
      }
    }
  }

  private void list(FakeExchange exchange, FakeRequest request)
      throws IOException, InterruptedException {
    Fault fault = twilio.listFaults.poll();
    if (fault != null) {
      meet(fault, exchange, () -> store(request).json());
      return;
    }
    if (twilio.endless) {
      // Another text on every page, so that no page was seen before.
      twilio.receive("+12065550100", "Again");
    }
    List<FakeMessage> all = twilio.messages.list(request.query());
    int size = Integer.parseInt(request.query().getOrDefault("PageSize", "50"));
    int page = Integer.parseInt(request.query().getOrDefault("Page", "0"));
    int from = twilio.endless ? 0 : Math.min(all.size(), page * size);
    int to = Math.min(all.size(), from + size);
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put(
        "messages",
        all.subList(from, to).stream()
            .map(message -> message.json(twilio.media.of(message.sid()).size()))
            .toList());
    json.put("page", page);
    json.put("page_size", size);
    json.put("uri", uri(request, page));
    json.put("first_page_uri", uri(request, 0));
    json.put("previous_page_uri", page == 0 ? null : uri(request, page - 1));
    boolean more = to < all.size() || twilio.endless;
    json.put("next_page_uri", more ? uri(request, page + 1) : null);
    json.put("start", from);
    json.put("end", to);
    answer(exchange, 200, json);
  }

  private static String uri(FakeRequest request, int page) {
    Map<String, String> query = new LinkedHashMap<>(request.query());
    query.put("Page", Integer.toString(page));
    StringBuilder uri = new StringBuilder(request.path()).append('?');
    query.forEach((name, value) ->
        uri.append(java.net.URLEncoder.encode(name, StandardCharsets.UTF_8))
            .append('=')
            .append(java.net.URLEncoder.encode(value, StandardCharsets.UTF_8))
            .append('&'));
    return uri.substring(0, uri.length() - 1);
  }

  private void fetch(FakeExchange exchange, FakeRequest request) throws IOException {
    String sid = request.path().substring((ACCOUNT + "/Messages/").length()).replace(".json", "");
    var message = twilio.messages.fetch(sid);
    if (message.isPresent()) {
      answer(exchange, 200, message.get().json());
    } else {
      error(exchange, 404, 20404);
    }
  }

  private boolean isAuthorized(FakeExchange exchange) {
    String expected =
        "Basic "
            + Base64.getEncoder()
                .encodeToString(
                    (FakeTwilio.SID + ":" + twilio.token).getBytes(StandardCharsets.UTF_8));
    return expected.equals(exchange.header("Authorization"));
  }

  private static void error(FakeExchange exchange, int status, int code) throws IOException {
    answer(
        exchange,
        status,
        Map.of(
            "code",
            code,
            "message",
            "Error " + code,
            "more_info",
            "https://www.twilio.com/docs/errors/" + code,
            "status",
            status));
  }

  private static void page(FakeExchange exchange, int status, String html) throws IOException {
    exchange.send(status, "text/html", html);
  }

  private static void answer(
      FakeExchange exchange, int status, Map<String, ? extends @Nullable Object> json)
      throws IOException {
    exchange.send(status, "application/json", Json.write(json));
  }

  private static FakeRequest read(FakeExchange exchange) {
    return new FakeRequest(
        exchange.method,
        exchange.uri.getPath(),
        pairs(exchange.uri.getRawQuery()),
        pairs(exchange.body));
  }

  private static Map<String, String> pairs(@Nullable String encoded) {
    Map<String, String> pairs = new LinkedHashMap<>();
    if (encoded == null || encoded.isEmpty()) {
      return pairs;
    }
    for (String pair : encoded.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      pairs.put(
          URLDecoder.decode(name, StandardCharsets.UTF_8),
          URLDecoder.decode(value, StandardCharsets.UTF_8));
    }
    return pairs;
  }
}
