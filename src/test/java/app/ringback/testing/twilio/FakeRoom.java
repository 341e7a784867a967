package app.ringback.testing.twilio;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One conference as Twilio holds it. */
final class FakeRoom {

  final String sid;
  final String name;
  final Instant created;
  boolean over;

  FakeRoom(String sid, String name, Instant created) {
    this.sid = sid;
    this.name = name;
    this.created = created;
  }

  /** The shape of the API's Conference resource. */
  Map<String, @Nullable Object> json() {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("account_sid", FakeTwilio.SID);
    json.put("api_version", "2010-04-01");
    json.put("call_sid_ending_conference", null);
    json.put("date_created", FakeMessage.rfc(created));
    json.put("date_updated", FakeMessage.rfc(created));
    json.put("friendly_name", name);
    if (over) {
      json.put("reason_conference_ended", "last-participant-left");
    }
    json.put("region", "us1");
    json.put("sid", sid);
    json.put("status", over ? "completed" : "in-progress");
    json.put("subresource_uris", Map.of());
    json.put("uri", "/2010-04-01/Accounts/" + FakeTwilio.SID + "/Conferences/" + sid + ".json");
    return json;
  }

  /** The shape of the API's Participant resource. */
  static Map<String, @Nullable Object> participant(FakeRoom room, FakeCall call) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("account_sid", FakeTwilio.SID);
    json.put("call_sid", call.sid);
    json.put("call_sid_to_coach", null);
    json.put("coaching", false);
    json.put("conference_sid", room.sid);
    json.put("date_created", FakeMessage.rfc(call.created));
    json.put("date_updated", FakeMessage.rfc(call.created));
    json.put("end_conference_on_exit", call.endsRoom);
    json.put("hold", false);
    json.put("label", call.label.isEmpty() ? null : call.label);
    json.put("muted", call.muted);
    json.put("queue_time", null);
    json.put("start_conference_on_enter", true);
    json.put("status", call.isConnected() ? "connected" : call.status);
    json.put(
        "uri",
        "/2010-04-01/Accounts/"
            + FakeTwilio.SID
            + "/Conferences/"
            + room.sid
            + "/Participants/"
            + call.sid
            + ".json");
    return json;
  }
}
