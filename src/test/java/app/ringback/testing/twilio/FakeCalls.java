package app.ringback.testing.twilio;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The telephone network behind the stand-in: legs that ring, are answered and meet in conferences,
 * by the stand-in's clock. Whoever looks at it brings it up to the present first.
 */
final class FakeCalls {

  /** How long a leg waits before it rings. */
  private static final Duration QUEUED = Duration.ofMillis(500);

  /** How long saying or playing something takes. */
  static final Duration SPEECH = Duration.ofSeconds(10);

  private static final Duration STEP = Duration.ofMillis(500);
  private static final Pattern CONFERENCE =
      Pattern.compile("<Conference([^>]*)>([^<]+)</Conference>");
  private static final Pattern ACTION = Pattern.compile("<Gather[^>]*action=\"([^\"]+)\"");

  private final InstantSource clock;
  private final Map<String, FakeCall> calls = new LinkedHashMap<>();
  private final List<FakeRoom> rooms = new ArrayList<>();
  private final Map<String, FakePhone> phones = new HashMap<>();
  private final List<String> lonely = new ArrayList<>();
  private UnaryOperator<String> hosted = address -> "";
  private @Nullable Instant reached;

  FakeCalls(InstantSource clock) {
    this.clock = clock;
  }

  synchronized void phone(String number, FakePhone phone) {
    phones.put(number, phone);
  }

  /** What stands at an address that a phone is sent to. */
  synchronized void hostedBy(UnaryOperator<String> files) {
    hosted = files;
  }

  /** Leads that were rung or left on the line with nobody there. */
  synchronized List<String> lonely() {
    reach(clock.instant());
    return List.copyOf(lonely);
  }

  synchronized List<FakeCall> all() {
    reach(clock.instant());
    return List.copyOf(calls.values());
  }

  synchronized FakeCall create(
      String to, String from, String direction, int timeout, String label, String twiml) {
    reach(clock.instant());
    FakeCall call =
        new FakeCall(
            "CA%032x".formatted(calls.size() + 1),
            to,
            from,
            direction,
            clock.instant(),
            Duration.ofSeconds(timeout),
            label,
            twiml);
    calls.put(call.sid, call);
    return call;
  }

  /** A leg into a conference, by its id; empty when that conference is over. */
  synchronized Optional<FakeCall> participant(
      String roomSid, String to, String from, int timeout, String label) {
    reach(clock.instant());
    Optional<FakeRoom> room = openRoom(roomSid);
    if (room.isEmpty()) {
      return Optional.empty();
    }
    FakeCall call = create(to, from, "outbound-api", timeout, label, "");
    call.room = room.get().name;
    if (connectedIn(room.get().name).isEmpty()) {
      lonely.add(to + " was called into an empty conference");
    }
    return Optional.of(call);
  }

  /**
   * Somebody calls: a leg that goes on, or one that is over.
   *
   * @param status {@code in-progress, completed, no-answer}
   * @param taken how many seconds the rep spoke; negative when the rep did not answer
   */
  synchronized FakeCall receive(String from, String to, String status, int taken) {
    FakeCall call = create(to, from, "inbound", 0, "", "");
    become(call, status, Math.max(0, taken));
    if (taken >= 0) {
      FakeCall child = create("+12065550123", from, "outbound-dial", 0, "", "");
      child.parent = call.sid;
      become(child, status, taken);
    }
    return call;
  }

  /**
   * A call the rep made that is over.
   *
   * @param status {@code completed, no-answer, busy, failed, canceled}
   */
  synchronized void made(String to, String from, String status, int seconds) {
    FakeCall call = create(to, from, "outbound-api", 0, "", "");
    become(call, status, seconds);
  }

  /** A call that was received is over now. */
  synchronized void finish(String sid, int seconds) {
    calls.values().stream()
        .filter(call -> call.sid.equals(sid) || call.parent.equals(sid))
        .forEach(call -> become(call, "completed", seconds));
  }

  private static void become(FakeCall call, String status, int seconds) {
    call.status = status;
    call.answered = status.equals("no-answer") ? null : call.created;
    call.ended = status.equals("in-progress") ? null : call.created.plusSeconds(seconds);
  }

  synchronized List<FakeCall> children(String parent) {
    return calls.values().stream().filter(call -> call.parent.equals(parent)).toList();
  }

  synchronized Optional<FakeCall> find(String sid) {
    reach(clock.instant());
    return Optional.ofNullable(calls.get(sid));
  }

  synchronized List<FakeCall> list(String to, String from) {
    reach(clock.instant());
    return calls.values().stream()
        .filter(call -> to.isEmpty() || call.to.equals(to))
        .filter(call -> from.isEmpty() || call.from.equals(from))
        .toList()
        .reversed();
  }

  synchronized List<FakeRoom> rooms(String name) {
    reach(clock.instant());
    return rooms.stream().filter(room -> room.name.equals(name)).toList().reversed();
  }

  synchronized List<Map<String, @Nullable Object>> participants(String roomSid) {
    reach(clock.instant());
    return openRoom(roomSid).stream()
        .flatMap(
            room -> connectedIn(room.name).stream().map(call -> FakeRoom.participant(room, call)))
        .toList();
  }

  synchronized Optional<Map<String, @Nullable Object>> mute(
      String roomSid, String callSid, boolean muted) {
    reach(clock.instant());
    return openRoom(roomSid)
        .flatMap(room ->
            Optional.ofNullable(calls.get(callSid))
                .filter(call -> call.room.equals(room.name))
                .map(call -> {
                  call.muted = muted;
                  return FakeRoom.participant(room, call);
                }));
  }

  /** Ends a leg; false when it was over already. */
  synchronized boolean end(String sid) {
    reach(clock.instant());
    FakeCall call = calls.get(sid);
    if (call == null || call.isOver()) {
      return false;
    }
    over(call, call.answered != null ? "completed" : "canceled", clock.instant());
    return true;
  }

  /** Gives a leg something else to do; false when it is over. */
  synchronized boolean redirect(String sid, String twiml) {
    reach(clock.instant());
    FakeCall call = calls.get(sid);
    if (call == null || !call.isConnected()) {
      return false;
    }
    leave(call, clock.instant());
    call.busyUntil = null;
    call.twiml = twiml;
    obey(call, clock.instant());
    return true;
  }

  /** Whoever is behind a number hangs up. */
  synchronized void hangUp(String number) {
    reach(clock.instant());
    calls.values().stream()
        .filter(call -> call.to.equals(number) && call.isConnected())
        .toList()
        .forEach(call -> over(call, "completed", clock.instant()));
  }

  private void reach(Instant now) {
    Instant at = reached == null ? now : reached;
    while (at.isBefore(now)) {
      at = at.plus(STEP).isAfter(now) ? now : at.plus(STEP);
      for (FakeCall call : List.copyOf(calls.values())) {
        move(call, at);
      }
    }
    reached = now;
  }

  private void move(FakeCall call, Instant now) {
    FakePhone phone = phones.getOrDefault(call.to, FakePhone.person());
    Instant busy = call.busyUntil;
    Instant answered = call.answered;
    if (call.isOver()) {
      return;
    }
    if (answered == null) {
      ring(call, phone, now);
    } else if (phone.hangsUpAfter() != null && !now.isBefore(answered.plus(phone.hangsUpAfter()))) {
      over(call, "completed", now);
    } else if (busy != null && !now.isBefore(busy)) {
      call.busyUntil = null;
      afterSpeech(call, now);
    }
  }

  private void ring(FakeCall call, FakePhone phone, Instant now) {
    Duration rings = Duration.between(call.created.plus(QUEUED), now);
    Duration answersAfter = phone.answersAfter();
    if (rings.isNegative()) {
      return;
    }
    if (!phone.instead().isEmpty()) {
      over(call, phone.instead(), now);
    } else if (answersAfter != null && rings.compareTo(answersAfter) >= 0) {
      call.status = "in-progress";
      call.answered = now;
      if (call.twiml.isEmpty()) {
        enter(call, false, now);
      } else {
        obey(call, now);
      }
    } else if (rings.compareTo(call.timeout) >= 0) {
      over(call, "no-answer", now);
    } else {
      call.status = "ringing";
    }
  }

  /** Does what the TwiML says, as far as our own ever goes. */
  private void obey(FakeCall call, Instant now) {
    boolean speaks = call.twiml.contains("<Say") || call.twiml.contains("<Play");
    boolean leavesMessage = speaks && call.twiml.contains("<Hangup");
    boolean announces = speaks && !call.direction.isEmpty() && call.twiml.contains("is recorded");
    Matcher action = ACTION.matcher(call.twiml);
    if (action.find()) {
      FakePhone phone = phones.getOrDefault(call.to, FakePhone.person());
      if (phone.presses()) {
        call.twiml = hosted.apply(action.group(1).replace("&amp;", "&"));
        obey(call, now);
      }
      return;
    }
    if (leavesMessage || announces) {
      call.busyUntil = now.plus(SPEECH);
      return;
    }
    afterSpeech(call, now);
  }

  private void afterSpeech(FakeCall call, Instant now) {
    call.told |= call.twiml.contains("is recorded");
    Matcher conference = CONFERENCE.matcher(call.twiml);
    if (conference.find()) {
      call.room = conference.group(2);
      enter(call, conference.group(1).contains("endConferenceOnExit=\"true\""), now);
    } else {
      over(call, "completed", now);
    }
  }

  private void enter(FakeCall call, boolean ends, Instant now) {
    call.endsRoom = ends;
    if (!ends && connectedIn(call.room).stream().noneMatch(other -> other.endsRoom)) {
      lonely.add(call.to + " answered and nobody was there");
    }
    boolean open = rooms.stream().anyMatch(room -> room.name.equals(call.room) && !room.over);
    if (!open) {
      rooms.add(new FakeRoom("CF%032x".formatted(rooms.size() + 1), call.room, now));
    }
  }

  private void over(FakeCall call, String status, Instant now) {
    leave(call, now);
    call.status = status;
    call.ended = now;
  }

  private void leave(FakeCall call, Instant now) {
    String room = call.room;
    if (!call.isConnected() || room.isEmpty()) {
      return;
    }
    call.room = "";
    List<FakeCall> left = connectedIn(room);
    if (call.endsRoom || left.isEmpty()) {
      rooms.stream().filter(each -> each.name.equals(room)).forEach(each -> each.over = true);
      left.forEach(other -> {
        other.room = "";
        other.status = "completed";
        other.ended = now;
      });
    }
  }

  private List<FakeCall> connectedIn(String room) {
    return calls.values().stream()
        .filter(call -> call.isConnected() && call.room.equals(room) && call.busyUntil == null)
        .toList();
  }

  private Optional<FakeRoom> openRoom(String sid) {
    return rooms.stream().filter(room -> room.sid.equals(sid) && !room.over).findFirst();
  }
}
