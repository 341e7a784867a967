package app.ringback.testing.twilio;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The part of Twilio's REST interface that is about calls and conferences. */
final class FakeCallApi {

  private static final String ACCOUNT = "/2010-04-01/Accounts/" + FakeTwilio.SID;

  private final FakeCalls calls;
  private final FakeRecordings recordings;

  FakeCallApi(FakeCalls calls, FakeRecordings recordings) {
    this.calls = calls;
    this.recordings = recordings;
  }

  /** What is answered to a request: a status and a body, or an error's code. */
  record Answer(int status, int code, Map<String, @Nullable Object> json) {

    static Answer of(int status, Map<String, @Nullable Object> json) {
      return new Answer(status, 0, json);
    }

    static Answer error(int status, int code) {
      return new Answer(status, code, Map.of());
    }
  }

  /** Whether the request rings a phone: those are what goes wrong in tests. */
  static boolean rings(FakeRequest request) {
    return request.isPost()
        && (request.path().equals(ACCOUNT + "/Calls.json")
            || request.path().matches(ACCOUNT + "/Conferences/[^/]+/Participants\\.json"));
  }

  /** Whether the request asks for a recording: that goes wrong by chance, too. */
  static boolean records(FakeRequest request) {
    return request.isPost() && request.path().matches(ACCOUNT + "/Calls/[^/]+/Recordings\\.json");
  }

  /** Answers a request about calls; nothing for any other. */
  Optional<Supplier<Answer>> answerTo(FakeRequest request) {
    String path = request.path();
    if (path.equals(ACCOUNT + "/Recordings.json")) {
      String call = request.query().getOrDefault("CallSid", "");
      return Optional.of(
          () -> Answer.of(200, page("recordings", recordings.list(calls.find(call)), request)));
    }
    if (path.startsWith(ACCOUNT + "/Recordings/") && request.method().equals("DELETE")) {
      String sid = path.substring(path.lastIndexOf('/') + 1).replace(".json", "");
      return Optional.of(
          () -> recordings.delete(sid) ? Answer.of(204, Map.of()) : Answer.error(404, 20404));
    }
    if (!path.startsWith(ACCOUNT + "/Calls") && !path.startsWith(ACCOUNT + "/Conferences")) {
      return Optional.empty();
    }
    String[] parts = path.substring(ACCOUNT.length() + 1).replace(".json", "").split("/", -1);
    return Optional.of(
        () -> parts[0].equals("Calls") ? aboutCalls(parts, request) : aboutRooms(parts, request));
  }

  private Answer aboutCalls(String[] parts, FakeRequest request) {
    Map<String, String> form = request.form();
    if (parts.length == 1) {
      return request.isPost() ? create(form) : list(request);
    }
    if (parts.length == 3 && parts[2].equals("Recordings") && request.isPost()) {
      return calls
          .find(parts[1])
          .filter(FakeCall::isConnected)
          .map(call -> Answer.of(201, recordings.record(call)))
          .orElseGet(() -> Answer.error(400, 21220));
    }
    if (parts.length > 2) {
      return Answer.error(404, 20404);
    }
    if (!request.isPost()) {
      return calls
          .find(parts[1])
          .map(call -> Answer.of(200, call.json()))
          .orElseGet(() -> Answer.error(404, 20404));
    }
    boolean done =
        form.containsKey("Twiml")
            ? calls.redirect(parts[1], form.get("Twiml"))
            : calls.end(parts[1]);
    Optional<FakeCall> call = calls.find(parts[1]);
    return done && call.isPresent()
        ? Answer.of(200, call.get().json())
        : Answer.error(call.isPresent() ? 400 : 404, call.isPresent() ? 21220 : 20404);
  }

  private Answer create(Map<String, String> form) {
    Integer refusal = MagicNumbers.callRefusal(form.getOrDefault("To", ""));
    if (refusal != null) {
      return Answer.error(400, refusal);
    }
    return Answer.of(
        201,
        calls
            .create(
                form.getOrDefault("To", ""),
                form.getOrDefault("From", ""),
                "outbound-api",
                Integer.parseInt(form.getOrDefault("Timeout", "60")),
                "",
                form.getOrDefault("Twiml", ""))
            .json());
  }

  private Answer list(FakeRequest request) {
    String parent = request.query().getOrDefault("ParentCallSid", "");
    List<FakeCall> found =
        parent.isEmpty()
            ? calls.list(
                request.query().getOrDefault("To", ""), request.query().getOrDefault("From", ""))
            : calls.children(parent);
    List<Map<String, @Nullable Object>> all = found.stream().map(FakeCall::json).toList();
    return Answer.of(200, page("calls", all, request));
  }

  private Answer aboutRooms(String[] parts, FakeRequest request) {
    Map<String, String> form = request.form();
    if (parts.length == 1) {
      return Answer.of(
          200,
          page(
              "conferences",
              calls.rooms(request.query().getOrDefault("FriendlyName", "")).stream()
                  .map(FakeRoom::json)
                  .toList(),
              request));
    }
    if (parts.length == 3 && !request.isPost()) {
      return Answer.of(200, page("participants", calls.participants(parts[1]), request));
    }
    if (parts.length == 4) {
      return calls
          .mute(parts[1], parts[3], Boolean.parseBoolean(form.get("Muted")))
          .map(json -> Answer.of(200, json))
          .orElseGet(() -> Answer.error(404, 20404));
    }
    Integer refusal = MagicNumbers.callRefusal(form.getOrDefault("To", ""));
    if (refusal != null) {
      return Answer.error(400, refusal);
    }
    return calls
        .participant(
            parts[1],
            form.getOrDefault("To", ""),
            form.getOrDefault("From", ""),
            Integer.parseInt(form.getOrDefault("Timeout", "60")),
            form.getOrDefault("Label", ""))
        .map(call -> {
          FakeRoom room = new FakeRoom(parts[1], call.room, call.created);
          return Answer.of(201, FakeRoom.participant(room, call));
        })
        .orElseGet(() -> Answer.error(404, 20404));
  }

  private static Map<String, @Nullable Object> page(
      String name, List<Map<String, @Nullable Object>> all, FakeRequest request) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put(name, all);
    json.put("page", 0);
    json.put("page_size", 200);
    json.put("uri", request.path());
    json.put("first_page_uri", request.path());
    json.put("previous_page_uri", null);
    json.put("next_page_uri", null);
    json.put("start", 0);
    json.put("end", all.size());
    return json;
  }
}
