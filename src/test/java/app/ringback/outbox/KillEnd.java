package app.ringback.outbox;

import app.ringback.core.DispatchId;
import app.ringback.core.LeadId;
import app.ringback.testing.Guards;
import app.ringback.testing.PacedClock;
import app.ringback.testing.TestBook;
import app.ringback.testing.twilio.FakeMessage;
import app.ringback.testing.twilio.FakeTwilio;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Lets the last process go to its end after the kills, and compares the book with the carrier. */
final class KillEnd {

  private final Path folder;
  private final PacedClock clock;
  private final FakeTwilio twilio;

  /** What makes one text the same as another to whoever gets it. */
  private record Words(String to, String body) {}

  KillEnd(Path folder, PacedClock clock, FakeTwilio twilio) {
    this.folder = folder;
    this.clock = clock;
    this.twilio = twilio;
  }

  /** Sends what is left, and waits until every unknown item is the user's. */
  KillReport.Counts goOn(List<Dispatch> queued) {
    try (TestBook book = new TestBook(folder)) {
      toTheEnd(book);
      return count(queued, items(book));
    }
  }

  /** What a user does who looks at the carrier's list: says what arrived, sends the rest again. */
  KillReport.Counts settle(List<Dispatch> queued) {
    try (TestBook book = new TestBook(folder)) {
      Outbox outbox = new Outbox(parts(book));
      Map<Words, List<FakeMessage>> free = unclaimed(items(book));
      for (Dispatch unknown : items(book)) {
        if (unknown.state() == DispatchState.UNKNOWN) {
          List<FakeMessage> there = free.getOrDefault(words(unknown), List.of());
          outbox.remedies().settle(unknown.id(), !there.isEmpty());
          if (there.isEmpty()) {
            outbox.remedies().retry(unknown.id());
          } else {
            there.removeFirst();
          }
        }
      }
      toTheEnd(book);
      return count(queued, items(book));
    }
  }

  private void toTheEnd(TestBook book) {
    OutboxWorker worker =
        new OutboxWorker(
            parts(book),
            Guards.optOuts(book, Guards.suppressions(book)),
            () -> Optional.of(OutboxFixture.texts(twilio.base(), FakeTwilio.TOKEN)),
            new Random(2));
    worker.start();
    for (Optional<Instant> next = Optional.of(clock.instant()); next.isPresent(); ) {
      Duration wait = Duration.between(clock.instant(), next.get());
      clock.skip(wait.isPositive() ? wait : Duration.ZERO);
      worker.runDue();
      next = worker.nextPass();
    }
  }

  private OutboxBook parts(TestBook book) {
    book.clock.set(clock.instant());
    return Guards.outboxBook(book, Guards.suppressions(book), clock);
  }

  private static List<Dispatch> items(TestBook book) {
    DispatchStore dispatches = new DispatchStore("test");
    return book.transactions().read(tx -> dispatches.inState(tx, List.of(DispatchState.values())));
  }

  private KillReport.Counts count(List<Dispatch> queued, List<Dispatch> items) {
    Map<Words, Long> wanted = queued.stream().collect(counting(KillEnd::words));
    Map<Words, Long> taken = twilio.messages().stream().collect(counting(KillEnd::words));
    Map<Words, Long> asked =
        items.stream()
            .filter(item -> item.state() == DispatchState.UNKNOWN)
            .collect(counting(KillEnd::words));
    long lost = 0;
    long doubled = 0;
    for (Words words : wanted.keySet()) {
      long missing = wanted.get(words) - taken.getOrDefault(words, 0L);
      lost += Math.max(0, missing - asked.getOrDefault(words, 0L));
      doubled += Math.max(0, -missing);
    }
    int claimedAndAsked =
        (int)
            unclaimed(items).entrySet().stream()
                .mapToLong(free ->
                    Math.max(0, free.getValue().size() - asked.getOrDefault(free.getKey(), 0L)))
                .sum();
    return new KillReport.Counts(
        queued.size(),
        twilio.messages().size(),
        (int) asked.values().stream().mapToLong(n -> n).sum(),
        (int) lost,
        (int) doubled,
        claimedAndAsked,
        outOfOrder(queued, items));
  }

  /** Texts the carrier has that no item of the outbox names. */
  private Map<Words, List<FakeMessage>> unclaimed(List<Dispatch> items) {
    Set<String> claimed = items.stream().map(Dispatch::providerId).collect(Collectors.toSet());
    Map<Words, List<FakeMessage>> free = new HashMap<>();
    twilio.messages().stream()
        .filter(message -> !claimed.contains(message.sid()))
        .forEach(message ->
            free.computeIfAbsent(words(message), words -> new ArrayList<>()).add(message));
    return free;
  }

  /** Among texts that made it by themselves: one the user sent again comes late by nature. */
  private int outOfOrder(List<Dispatch> queued, List<Dispatch> items) {
    Map<DispatchId, Dispatch> now =
        items.stream().collect(Collectors.toMap(Dispatch::id, item -> item));
    List<String> order = twilio.messages().stream().map(FakeMessage::sid).toList();
    Map<String, Integer> place = new HashMap<>();
    order.forEach(sid -> place.put(sid, place.size()));
    Map<LeadId, Integer> last = new HashMap<>();
    Set<LeadId> wrong = new HashSet<>();
    for (Dispatch item : queued) {
      Integer at = place.get(now.getOrDefault(item.id(), item).providerId());
      if (at != null) {
        Integer before = last.put(item.leadId(), at);
        if (before != null && before > at) {
          wrong.add(item.leadId());
        }
      }
    }
    return wrong.size();
  }

  private static <T> java.util.stream.Collector<T, ?, Map<Words, Long>> counting(
      java.util.function.Function<T, Words> words) {
    return Collectors.groupingBy(words, Collectors.counting());
  }

  private static Words words(Dispatch dispatch) {
    return new Words(dispatch.to(), dispatch.body());
  }

  private static Words words(FakeMessage message) {
    return new Words(message.to(), message.body());
  }
}
