package app.ringback.testing.twilio;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One message as Twilio holds it. */
public record FakeMessage(
    String sid,
    String account,
    String to,
    String from,
    String service,
    String body,
    String direction,
    String status,
    int errorCode,
    Instant created,
    @Nullable Instant sent) {

  private static final DateTimeFormatter RFC_2822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.US)
          .withZone(ZoneOffset.UTC);

  /** An instant as Twilio writes it. */
  static String rfc(Instant instant) {
    return RFC_2822.format(instant);
  }

  FakeMessage as(String newStatus, int newError, Instant now) {
    Instant left = newStatus.equals("queued") ? sent : sent == null ? now : sent;
    return new FakeMessage(
        sid, account, to, from, service, body, direction, newStatus, newError, created, left);
  }

  /** The shape of the API's Message resource. */
  Map<String, @Nullable Object> json() {
    return json(0);
  }

  /**
   * The shape of the API's Message resource.
   *
   * @param media how many pictures and files came with it
   */
  Map<String, @Nullable Object> json(int media) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("account_sid", account);
    json.put("api_version", "2010-04-01");
    json.put("body", body);
    json.put("date_created", RFC_2822.format(created));
    json.put("date_sent", sent == null ? null : RFC_2822.format(sent));
    json.put("date_updated", RFC_2822.format(created));
    json.put("direction", direction);
    json.put("error_code", errorCode == 0 ? null : errorCode);
    json.put("error_message", errorCode == 0 ? null : "Error " + errorCode);
    json.put("from", from.isEmpty() ? null : from);
    json.put("messaging_service_sid", service.isEmpty() ? null : service);
    json.put("num_media", Integer.toString(media));
    json.put("num_segments", Integer.toString(1 + body.length() / 160));
    json.put("price", status.equals("delivered") ? "-0.00790" : null);
    json.put("price_unit", "USD");
    json.put("sid", sid);
    json.put("status", status);
    json.put("subresource_uris", Map.of());
    json.put("to", to);
    json.put("uri", "/2010-04-01/Accounts/" + account + "/Messages/" + sid + ".json");
    return json;
  }
}
