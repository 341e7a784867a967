package app.ringback.testing.twilio;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Files in the account and the number they answer, as Twilio's interfaces have them. */
final class FakeHosting {

  static final String HOST = "ringback-calls-1234.twil.io";
  private static final String DATE = "2026-03-02T18:00:00Z";

  private final Map<String, Map<String, @Nullable Object>> resources = new LinkedHashMap<>();
  private final Map<String, String> pathOfAsset = new HashMap<>();
  private final Map<String, String> waiting = new HashMap<>();
  private Map<String, String> files = Map.of();
  private String voiceUrl = "https://demo.twilio.com/welcome";
  private int building = 1;
  private boolean voice = true;

  synchronized void hasVoice(boolean can) {
    voice = can;
  }

  synchronized String voiceUrl() {
    return voiceUrl;
  }

  synchronized Map<String, String> files() {
    return files;
  }

  /** Answers a request; nothing when it is about something else. */
  synchronized Optional<Map<String, @Nullable Object>> answer(FakeRequest request, String body) {
    String path = request.path();
    if (path.contains("/IncomingPhoneNumbers")) {
      voiceUrl = request.isPost() ? request.form().getOrDefault("VoiceUrl", "") : voiceUrl;
      return Optional.of(
          request.isPost() ? number() : Map.of("incoming_phone_numbers", numbers(request)));
    }
    if (!path.startsWith("/v1/Services")) {
      return Optional.empty();
    }
    if (request.method().equals("DELETE")) {
      resources.clear();
      waiting.clear();
      files = Map.of();
      return Optional.of(Map.of());
    }
    String kind = path.replaceAll("/[A-Z]{2}[0-9a-f]{32}", "").replace("/v1/", "");
    if (request.isPost()) {
      return Optional.of(create(kind, path, request, body));
    }
    if (kind.endsWith("Builds") && !path.endsWith("Builds")) {
      Map<String, @Nullable Object> build = resource("ZB", path.substring(path.length() - 34));
      build.put("status", building-- > 0 ? "building" : "completed");
      return Optional.of(build);
    }
    String list = kind.substring(kind.lastIndexOf('/') + 1).toLowerCase(java.util.Locale.ROOT);
    Map<String, @Nullable Object> page = new LinkedHashMap<>();
    page.put(
        list,
        resources.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith(kind + " "))
            .map(Map.Entry::getValue)
            .toList());
    Map<String, @Nullable Object> meta = new LinkedHashMap<>();
    meta.put("key", list);
    meta.put("next_page_url", null);
    meta.put("previous_page_url", null);
    meta.put("first_page_url", "https://serverless.twilio.com" + path);
    meta.put("page", 0);
    meta.put("page_size", 50);
    meta.put("url", "https://serverless.twilio.com" + path);
    page.put("meta", meta);
    return Optional.of(page);
  }

  private Map<String, @Nullable Object> create(
      String kind, String path, FakeRequest request, String body) {
    String prefix =
        switch (kind) {
          case "Services" -> "ZS";
          case "Services/Environments" -> "ZE";
          case "Services/Assets" -> "ZH";
          case "Services/Assets/Versions" -> "ZN";
          case "Services/Builds" -> "ZB";
          default -> "ZD";
        };
    String sid = prefix + "%032x".formatted(resources.size() + 1);
    Map<String, @Nullable Object> made = resource(prefix, sid);
    made.put("unique_name", request.form().get("UniqueName"));
    made.put("friendly_name", request.form().get("FriendlyName"));
    if (prefix.equals("ZH")) {
      pathOfAsset.put(sid, request.form().getOrDefault("FriendlyName", ""));
    } else if (prefix.equals("ZN")) {
      String asset = path.replaceAll(".*(ZH[0-9a-f]{32}).*", "$1");
      waiting.put(pathOfAsset.getOrDefault(asset, ""), body);
    } else if (prefix.equals("ZD")) {
      files = Map.copyOf(waiting);
    }
    resources.put(kind + " " + sid, made);
    return made;
  }

  private static Map<String, @Nullable Object> resource(String prefix, String sid) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("sid", sid);
    json.put("account_sid", FakeTwilio.SID);
    json.put("date_created", DATE);
    json.put("date_updated", DATE);
    if (prefix.equals("ZE")) {
      json.put("domain_name", HOST);
    }
    if (prefix.equals("ZB")) {
      json.put("status", "building");
    }
    return json;
  }

  private List<Map<String, @Nullable Object>> numbers(FakeRequest request) {
    String wanted = request.query().getOrDefault("PhoneNumber", FakeTwilio.NUMBER);
    return wanted.equals(FakeTwilio.NUMBER) ? List.of(number()) : List.of();
  }

  private Map<String, @Nullable Object> number() {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("sid", "PN" + "0".repeat(32));
    json.put("phone_number", FakeTwilio.NUMBER);
    json.put("voice_url", voiceUrl);
    json.put("capabilities", Map.of("voice", voice, "sms", true, "mms", true, "fax", false));
    return json;
  }
}
