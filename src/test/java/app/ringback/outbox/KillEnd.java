package app.ringback.outbox;

import app.ringback.outbox.KillCount.Taken;
import app.ringback.outbox.KillCount.Words;
import app.ringback.testing.Guards;
import app.ringback.testing.PacedClock;
import app.ringback.testing.TestBook;
import app.ringback.testing.twilio.FakeTwilio;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Lets the last process go to its end after the kills, and compares the book with the carrier. */
final class KillEnd {

  private final Path folder;
  private final PacedClock clock;
  private final FakeTwilio twilio;

  KillEnd(Path folder, PacedClock clock, FakeTwilio twilio) {
    this.folder = folder;
    this.clock = clock;
    this.twilio = twilio;
  }

  /** Sends what is left, and waits until every unknown item is the user's. */
  KillReport.Counts goOn(List<Dispatch> queued) {
    try (TestBook book = new TestBook(folder)) {
      toTheEnd(book);
      return count(queued, book).counts();
    }
  }

  /** What a user does who looks at the carrier's list: says what arrived, sends the rest again. */
  KillReport.Counts settle(List<Dispatch> queued) {
    try (TestBook book = new TestBook(folder)) {
      Outbox outbox = new Outbox(parts(book));
      Map<Words, List<Taken>> free = count(queued, book).unclaimed();
      for (Dispatch unknown : items(book)) {
        if (unknown.state() == DispatchState.UNKNOWN) {
          List<Taken> there = free.getOrDefault(Words.of(unknown), List.of());
          outbox.remedies().settle(unknown.id(), !there.isEmpty());
          if (there.isEmpty()) {
            outbox.remedies().retry(unknown.id());
          } else {
            there.removeFirst();
          }
        }
      }
      toTheEnd(book);
      return count(queued, book).counts();
    }
  }

  private void toTheEnd(TestBook book) {
    OutboxBook parts = parts(book);
    OutboxWorker worker =
        new OutboxWorker(
            parts,
            Guards.optOuts(book, Guards.suppressions(book)),
            () -> Optional.of(OutboxFixture.texts(twilio.base(), FakeTwilio.TOKEN)),
            new Random(2));
    new KilledSender(parts, worker, clock, () -> {}).skipToTheEnd();
  }

  private OutboxBook parts(TestBook book) {
    book.clock.set(clock.instant());
    return Guards.outboxBook(book, Guards.suppressions(book), clock);
  }

  private static List<Dispatch> items(TestBook book) {
    DispatchStore dispatches = new DispatchStore("test");
    return book.transactions().read(tx -> dispatches.inState(tx, List.of(DispatchState.values())));
  }

  private KillCount count(List<Dispatch> queued, TestBook book) {
    List<Taken> taken =
        twilio.messages().stream()
            .map(message -> new Taken(message.sid(), new Words(message.to(), message.body())))
            .toList();
    return new KillCount(queued, items(book), taken);
  }
}
