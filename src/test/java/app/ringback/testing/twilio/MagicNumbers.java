package app.ringback.testing.twilio;

import java.util.Map;
import java.util.OptionalInt;

/** The numbers that fail by themselves, as with Twilio's own test credentials. */
final class MagicNumbers {

  private static final Map<String, Integer> TO =
      Map.of(
          "+15005550001", 21211,
          "+15005550002", 21612,
          "+15005550003", 21408,
          "+15005550004", 21610,
          "+15005550009", 21614);

  private static final Map<String, Integer> FROM =
      Map.of("+15005550001", 21212, "+15005550007", 21606, "+15005550008", 21611);

  private MagicNumbers() {}

  private static final Map<String, Integer> CALLED =
      Map.of("+15005550001", 21217, "+15005550002", 21214, "+15005550003", 21215);

  /** Why a number cannot be called; null when it can. */
  static @org.jspecify.annotations.Nullable Integer callRefusal(String to) {
    return CALLED.get(to);
  }

  static OptionalInt refusal(Map<String, String> form) {
    String body = form.getOrDefault("Body", "");
    if (form.getOrDefault("To", "").isEmpty()) {
      return OptionalInt.of(21604);
    }
    if (form.getOrDefault("From", "").isEmpty()
        && form.getOrDefault("MessagingServiceSid", "").isEmpty()) {
      return OptionalInt.of(21603);
    }
    if (body.isEmpty()) {
      return OptionalInt.of(21602);
    }
    if (body.length() > 1_600) {
      return OptionalInt.of(21617);
    }
    Integer from = FROM.get(form.getOrDefault("From", ""));
    Integer to = TO.get(form.getOrDefault("To", ""));
    return from != null
        ? OptionalInt.of(from)
        : to != null ? OptionalInt.of(to) : OptionalInt.empty();
  }
}
