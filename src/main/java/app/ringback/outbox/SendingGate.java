package app.ringback.outbox;

import app.ringback.core.Problem;
import app.ringback.core.RetryPolicy;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Stops all sending when the account or the sender is refused, and keeps the queue. A changed
 * setting (another carrier object) or a restart opens it, and so does, for an account, the first
 * question to it that succeeds: one is asked now and then.
 */
final class SendingGate {

  /** An account is asked at even intervals. */
  private static final RandomGenerator NO_CHANCE = () -> 0;

  private final String mend;
  private final RetryPolicy questions;
  private @Nullable Carrier closedFor;
  private @Nullable Problem problem;
  private @Nullable Instant askAt;

  /**
   * @param mend what the user is told to do
   * @param questions how often an account that was refused is asked again
   */
  SendingGate(String mend, RetryPolicy questions) {
    this.mend = mend;
    this.questions = questions;
  }

  /** Closes when the carrier's refusal asks for it. */
  synchronized void heed(CarrierAction action, String message, Carrier carrier, Instant now) {
    switch (action) {
      case STOP_ACCOUNT -> close(carrier, message, next(now));
      case STOP_SENDER -> close(carrier, message, null);
      case FAIL, MARK_NUMBER, OPTED_OUT, TRY_LATER, TRY_NEXT_DAY, HOLD_WORDS -> {}
    }
  }

  private @Nullable Instant next(Instant now) {
    return questions.after(1, now, NO_CHANCE).map(now::plus).orElse(null);
  }

  private void close(Carrier carrier, String message, @Nullable Instant askAgainAt) {
    closedFor = carrier;
    problem = new Problem(message, "Everything waits in the outbox; nothing is lost.", mend);
    askAt = askAgainAt;
  }

  /** Whether anything may go through this carrier; asks the account again when it is time to. */
  boolean isOpen(Carrier carrier, Instant now) {
    if (!isTimeToAsk(carrier, now)) {
      return problem().isEmpty();
    }
    // Asked without the lock: whoever shows the problem must not wait for the network.
    boolean ready = carrier.account() instanceof CarrierAccount.Ready;
    return answered(ready, now);
  }

  private synchronized boolean isTimeToAsk(Carrier carrier, Instant now) {
    if (!Objects.equals(closedFor, carrier)) {
      open();
    }
    return askAt != null && !now.isBefore(askAt);
  }

  private synchronized boolean answered(boolean ready, Instant now) {
    if (ready) {
      open();
    } else {
      askAt = next(now);
    }
    return ready;
  }

  /** Why nothing is sent, while nothing is. */
  synchronized Optional<Problem> problem() {
    return Optional.ofNullable(problem);
  }

  /** When it is closed: when the account is asked again, if ever. */
  synchronized Optional<Instant> askAt() {
    return Optional.ofNullable(askAt);
  }

  private void open() {
    closedFor = null;
    problem = null;
    askAt = null;
  }
}
