package app.ringback.outbox.call;

import app.ringback.outbox.Pause;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Makes the calls that are due at one moment, and ends with the last of them. */
final class CallsOnce {

  /** No step before or after a conversation takes longer, unless the carrier cannot be asked. */
  private static final Duration STALLED = Duration.ofMinutes(3);

  private final CallMaking making;
  private final CallBook book;
  private final Pause pause;

  CallsOnce(CallMaking making, CallBook book, Pause pause) {
    this.making = making;
    this.book = book;
    this.pause = pause;
  }

  void run(CallCarrier carrier, Supplier<CallTerms> terms, Consumer<Bridge> publish)
      throws InterruptedException {
    Instant began = book.now();
    Instant moved = began;
    List<Bridge> before = making.underWay();
    while (!before.isEmpty() || making.hasDue(terms.get(), began)) {
      making.run(carrier, terms.get(), false, began, publish);
      List<Bridge> after = making.underWay();
      if (!after.equals(before)) {
        moved = book.now();
      } else if (hasStalled(after, moved)) {
        // Whoever starts next takes it up where it is.
        return;
      }
      before = after;
      pause.sleep(CallMaking.LOOKS);
    }
  }

  private boolean hasStalled(List<Bridge> open, Instant moved) {
    boolean talking =
        open.stream()
            .anyMatch(bridge -> bridge.phase() == CallPhase.LEAD_ON_LINE && !bridge.hangUp());
    return book.now().isAfter(moved.plus(talking ? RepSide.LONGEST : STALLED));
  }
}
