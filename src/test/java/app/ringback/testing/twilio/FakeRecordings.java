package app.ringback.testing.twilio;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Recordings of legs, as Twilio holds them. */
final class FakeRecordings {

  private final Map<String, String> callOf = new LinkedHashMap<>();
  private final Set<String> onOneChannel = new HashSet<>();
  private final List<FakeCall> asked = new ArrayList<>();
  private final List<String> untold = new ArrayList<>();
  private byte[] wav = new byte[0];
  private int made;

  synchronized void sound(byte[] audio) {
    wav = audio.clone();
  }

  synchronized int left() {
    return callOf.size();
  }

  /** Numbers of legs, as often as they were asked to be recorded. */
  synchronized List<String> asked() {
    return asked.stream().map(FakeCall::to).toList();
  }

  /** Numbers of legs that were recorded before it was said to them. */
  synchronized List<String> untold() {
    return List.copyOf(untold);
  }

  /** The program asks for it. */
  synchronized Map<String, @Nullable Object> record(FakeCall call) {
    asked.add(call);
    if (!call.told) {
      untold.add(call.to);
    }
    return start(call);
  }

  private Map<String, @Nullable Object> start(FakeCall call) {
    String sid = "RE%032x".formatted(++made);
    callOf.put(sid, call.sid);
    return json(sid, call);
  }

  /** Whoever was asked to speak after a beep has spoken. */
  synchronized void leave(FakeCall call) {
    if (!call.hasSpoken) {
      call.hasSpoken = true;
      onOneChannel.add("RE%032x".formatted(made + 1));
      var _ = start(call);
    }
  }

  synchronized List<Map<String, @Nullable Object>> list(Optional<FakeCall> call) {
    call.filter(leg -> leg.isOver() && leg.answered != null && leg.twiml.contains("<Record"))
        .ifPresent(this::leave);
    return call.stream()
        .flatMap(leg ->
            callOf.entrySet().stream()
                .filter(entry -> entry.getValue().equals(leg.sid))
                .map(entry -> json(entry.getKey(), leg)))
        .toList();
  }

  synchronized boolean delete(String sid) {
    return callOf.remove(sid) != null;
  }

  /** Whether what is behind a path was recorded on one channel only. */
  synchronized boolean isMono(String path) {
    return onOneChannel.contains(path.substring(path.lastIndexOf('/') + 1).replace(".wav", ""));
  }

  /** The audio behind a path; empty when it is gone. */
  synchronized byte[] audio(String path) {
    String sid = path.substring(path.lastIndexOf('/') + 1).replace(".wav", "");
    return callOf.containsKey(sid) ? wav.clone() : new byte[0];
  }

  /** The shape of the API's Recording resource. */
  private Map<String, @Nullable Object> json(String sid, FakeCall call) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("account_sid", FakeTwilio.SID);
    json.put("api_version", "2010-04-01");
    json.put("call_sid", call.sid);
    boolean one = onOneChannel.contains(sid);
    json.put("channels", one ? 1 : 2);
    json.put("conference_sid", null);
    json.put("date_created", FakeMessage.rfc(call.created));
    json.put("date_updated", FakeMessage.rfc(call.created));
    json.put("duration", call.isOver() ? "60" : "-1");
    json.put("encryption_details", null);
    json.put("error_code", null);
    json.put("price", null);
    json.put("price_unit", "USD");
    json.put("sid", sid);
    json.put("source", one ? "RecordVerb" : "StartCallRecordingAPI");
    json.put("start_time", FakeMessage.rfc(call.created));
    json.put("status", call.isOver() ? "completed" : "in-progress");
    json.put("subresource_uris", Map.of());
    json.put("uri", "/2010-04-01/Accounts/" + FakeTwilio.SID + "/Recordings/" + sid + ".json");
    return json;
  }
}
