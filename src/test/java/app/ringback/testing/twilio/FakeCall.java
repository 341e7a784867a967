package app.ringback.testing.twilio;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One leg as Twilio holds it. Changed under the lock of {@link FakeCalls} only. */
public final class FakeCall {

  final String sid;
  final String to;
  final String from;
  final String direction;
  final Instant created;
  final Duration timeout;
  final String label;
  String twiml;
  String status = "queued";
  @Nullable Instant answered;
  @Nullable Instant ended;

  /** The conference it is in or will come into; empty for none. */
  String room = "";

  /** The call that brought this leg about; empty for none. */
  String parent = "";

  /** Whether a message was spoken after a beep. */
  boolean hasSpoken;

  /** Whether whoever is on it was told to the end that the call is recorded. */
  boolean told;

  boolean endsRoom;
  boolean muted;

  /** When what it is told to say or play is over. */
  @Nullable Instant busyUntil;

  FakeCall(
      String sid,
      String to,
      String from,
      String direction,
      Instant created,
      Duration timeout,
      String label,
      String twiml) {
    this.sid = sid;
    this.to = to;
    this.from = from;
    this.direction = direction;
    this.created = created;
    this.timeout = timeout;
    this.label = label;
    this.twiml = twiml;
  }

  public String sid() {
    return sid;
  }

  public String to() {
    return to;
  }

  public Instant created() {
    return created;
  }

  public String status() {
    return status;
  }

  public String twiml() {
    return twiml;
  }

  public boolean isMuted() {
    return muted;
  }

  boolean isOver() {
    return ended != null;
  }

  boolean isConnected() {
    return answered != null && ended == null;
  }

  /** The shape of the API's Call resource. */
  Map<String, @Nullable Object> json() {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    boolean done = ended != null;
    json.put("account_sid", FakeTwilio.SID);
    json.put("annotation", null);
    json.put("answered_by", null);
    json.put("api_version", "2010-04-01");
    json.put("caller_name", null);
    json.put("date_created", FakeMessage.rfc(created));
    json.put("date_updated", FakeMessage.rfc(created));
    json.put("direction", direction);
    Instant from1 = answered;
    Instant to1 = ended;
    json.put(
        "duration",
        done
            ? Long.toString(
                from1 == null || to1 == null ? 0 : Duration.between(from1, to1).toSeconds())
            : null);
    json.put("end_time", to1 == null ? null : FakeMessage.rfc(to1));
    json.put("forwarded_from", null);
    json.put("from", from);
    json.put("from_formatted", from);
    json.put("group_sid", null);
    json.put("parent_call_sid", parent.isEmpty() ? null : parent);
    json.put("phone_number_sid", null);
    json.put("price", done && answered != null ? "-0.02800" : null);
    json.put("price_unit", "USD");
    json.put("queue_time", "0");
    json.put("sid", sid);
    json.put("start_time", from1 == null ? null : FakeMessage.rfc(from1));
    json.put("status", status);
    json.put("subresource_uris", Map.of());
    json.put("to", to);
    json.put("to_formatted", to);
    json.put("trunk_sid", null);
    json.put("uri", "/2010-04-01/Accounts/" + FakeTwilio.SID + "/Calls/" + sid + ".json");
    return json;
  }
}
