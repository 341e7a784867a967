package app.ringback.outbox;

import app.ringback.testing.PacedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A worker that is run until nothing is left to send, in a process that may be killed meanwhile.
 */
final class KilledSender {

  /** Printed with how many items were being sent when the process before was killed. */
  static final String CUT_OFF = "cut off while being sent: ";

  private final OutboxBook parts;
  private final OutboxWorker worker;
  private final PacedClock clock;
  private final Runnable look;

  /**
   * @param look what is done before each pass, such as reading what came in
   */
  KilledSender(OutboxBook parts, OutboxWorker worker, PacedClock clock, Runnable look) {
    this.parts = parts;
    this.worker = worker;
    this.clock = clock;
    this.look = look;
  }

  /** Says what was cut off, and waits for the time of everything, as a process of its own does. */
  void live() {
    int cutOff =
        parts
            .transactions()
            .read(tx -> parts.dispatches().inState(tx, List.of(DispatchState.SENDING)))
            .size();
    System.out.println(CUT_OFF + cutOff);
    run(clock::sleepUntil);
  }

  /** Lets everything come to its end at once. */
  void skipToTheEnd() {
    run(next -> {
      Duration wait = Duration.between(clock.instant(), next);
      clock.skip(wait.isPositive() ? wait : Duration.ZERO);
    });
  }

  private void run(Consumer<Instant> await) {
    worker.start();
    for (Optional<Instant> next = Optional.of(clock.instant()); next.isPresent(); ) {
      await.accept(next.get());
      look.run();
      worker.runDue();
      next = worker.nextPass();
    }
    look.run();
  }
}
