package app.ringback.testing.twilio;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The messages of the stand-in's account. Each question moves a text one step towards its end. */
final class FakeMessages {

  private final InstantSource clock;
  private final Map<String, FakeMessage> bySid = new HashMap<>();
  private final List<String> order = new ArrayList<>();
  private final Map<String, Integer> failing = new HashMap<>();
  private final Set<String> optedOut = new HashSet<>();
  private String trialPrefix = "";

  FakeMessages(InstantSource clock) {
    this.clock = clock;
  }

  synchronized void prefixWith(String prefix) {
    trialPrefix = prefix;
  }

  synchronized void failDeliveryTo(String number, int code) {
    failing.put(number, code);
  }

  synchronized void optOut(String number) {
    optedOut.add(number);
  }

  synchronized boolean isOptedOut(String number) {
    return optedOut.contains(number);
  }

  synchronized FakeMessage add(
      String to, String from, String service, String body, String direction) {
    String sid = "SM%032x".formatted(order.size() + 1);
    boolean outbound = direction.startsWith("outbound");
    Instant now = clock.instant();
    FakeMessage message =
        new FakeMessage(
            sid,
            FakeTwilio.SID,
            to,
            from,
            service,
            outbound ? trialPrefix + body : body,
            direction,
            outbound ? service.isEmpty() ? "queued" : "accepted" : "received",
            0,
            now,
            outbound ? null : now);
    bySid.put(sid, message);
    order.add(sid);
    return message;
  }

  /** The message as it was; a text on its way is one step further next time. */
  synchronized Optional<FakeMessage> fetch(String sid) {
    FakeMessage message = bySid.get(sid);
    if (message == null) {
      return Optional.empty();
    }
    FakeMessage further = step(message);
    bySid.put(sid, further);
    return Optional.of(further);
  }

  private FakeMessage step(FakeMessage message) {
    Instant now = clock.instant();
    return switch (message.status()) {
      case "accepted", "queued" -> message.as("sent", 0, now);
      case "sent" -> {
        Integer code = failing.get(message.to());
        yield code == null ? message.as("delivered", 0, now) : message.as("undelivered", code, now);
      }
      default -> message;
    };
  }

  /** Newest first, as Twilio lists them; date filters work in days (GMT) by when it was sent. */
  synchronized List<FakeMessage> list(Map<String, String> filters) {
    return order.reversed().stream()
        .map(bySid::get)
        .filter(message -> equal(filters.get("To"), message.to()))
        .filter(message -> equal(filters.get("From"), message.from()))
        .filter(message -> after(filters.get("DateSent>"), message))
        .filter(message -> before(filters.get("DateSent<"), message))
        .sorted(Comparator.comparing(FakeMessage::created).reversed())
        .toList();
  }

  synchronized List<FakeMessage> all() {
    return order.stream().map(bySid::get).toList();
  }

  private static boolean equal(@org.jspecify.annotations.Nullable String filter, String value) {
    return filter == null || filter.equals(value);
  }

  private static boolean after(@org.jspecify.annotations.Nullable String day, FakeMessage message) {
    Instant sent = message.sent();
    return day == null
        || (sent != null && !dayOf(sent).isBefore(LocalDate.parse(day.substring(0, 10))));
  }

  private static boolean before(
      @org.jspecify.annotations.Nullable String day, FakeMessage message) {
    Instant sent = message.sent();
    return day == null
        || (sent != null && !dayOf(sent).isAfter(LocalDate.parse(day.substring(0, 10))));
  }

  private static LocalDate dayOf(Instant instant) {
    return instant.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
