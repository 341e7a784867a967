package app.ringback.outbox.call;

import app.ringback.outbox.CallDispatches;
import app.ringback.testing.Guards;
import app.ringback.testing.PacedClock;
import app.ringback.testing.TestBook;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process of its own that makes the calls that are due, with a rep who presses the key each time,
 * until nothing is left or it is killed: {@code CallChild FOLDER BASE CLOCK}.
 */
public final class CallChild {

  /** The SDK takes its time when it is used first. */
  static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

  /** Questions about an unclear call that are asked later than this are left to later processes. */
  private static final Duration WAITS = Duration.ofMinutes(1);

  private CallChild() {}

  public static void main(String[] args) {
    PacedClock clock = PacedClock.read(args[2]);
    CallCarrier carrier = CallFixture.calls(URI.create(args[1]), ANSWER_WITHIN);
    try (TestBook book = new TestBook(Path.of(args[0]))) {
      run(
          CallFixture.newDesk(
              book,
              new CallDispatches(Guards.outboxBook(book, Guards.suppressions(book), clock)),
              new BridgeStore("test"),
              () -> Optional.of(carrier),
              () -> CallTerms.of(CallFixture.REP)),
          clock);
    }
  }

  /** What a new process does, until nothing is due soon. */
  static void run(CallDesk desk, PacedClock clock) {
    desk.watch(call -> {
      if (call.phase() == CallPhase.REP_ANSWERED && !call.ending()) {
        desk.onTheLine(call.id());
      }
    });
    desk.recover();
    Optional<Instant> next = Optional.of(clock.instant());
    while (next.isPresent() && next.get().isBefore(clock.instant().plus(WAITS))) {
      clock.sleepUntil(next.get());
      desk.runDue(true);
      next = desk.nextPass(true);
    }
  }
}
