package app.ringback.outbox;

import app.ringback.testing.twilio.FakeRequest;
import app.ringback.testing.twilio.Fault;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;

/** What goes wrong with one in two POSTs of a text, drawn by a seed, and how often each did. */
final class KillFaults implements Function<FakeRequest, List<Fault>> {

  /** Kinds of trouble with a network and a carrier, each as likely as the others. */
  enum Kind {
    DROPPED_BEFORE,
    DROPPED_AFTER,
    ERROR_BEFORE,
    ERROR_AFTER,
    SLOW,
    TOO_SLOW,
    THROTTLED;

    private Fault fault() {
      return switch (this) {
        case DROPPED_BEFORE -> new Fault.DropBefore();
        case DROPPED_AFTER -> new Fault.DropAfter();
        case ERROR_BEFORE -> new Fault.BrokenBefore(503);
        case ERROR_AFTER -> new Fault.BrokenAfter(500);
        case SLOW -> new Fault.SlowAfter(Duration.ofMillis(120));
        // Longer than the sender waits.
        case TOO_SLOW -> new Fault.SlowAfter(Duration.ofMillis(900));
        case THROTTLED -> new Fault.Throttle(1);
      };
    }
  }

  private final Random random;
  private final Map<Kind, Integer> met = new EnumMap<>(Kind.class);

  private int posts;

  KillFaults(Random random) {
    this.random = random;
  }

  @Override
  public synchronized List<Fault> apply(FakeRequest request) {
    posts++;
    if (random.nextBoolean()) {
      return List.of();
    }
    Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
    met.merge(kind, 1, Integer::sum);
    return List.of(kind.fault());
  }

  /** How many texts were asked for so far. */
  synchronized int posts() {
    return posts;
  }

  synchronized Map<String, Integer> met() {
    Map<String, Integer> named = new TreeMap<>();
    met.forEach((kind, times) -> named.put(kind.name(), times));
    return named;
  }
}
