package app.ringback.intake.call;

import app.ringback.core.LeadId;
import app.ringback.intake.text.PollStore;
import app.ringback.store.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks an account for calls that came in and stores each in a transaction of its own, the oldest
 * first. Asking again, or being cut off anywhere, stores nothing twice and loses nothing.
 */
public final class CallPoll {

  private static final Logger log = LoggerFactory.getLogger(CallPoll.class);

  /** A call may last for hours, and carriers list by days. */
  private static final Duration OVERLAP = Duration.ofHours(24);

  private final Transactions transactions;
  private final CallArrivals arrivals;
  private final InboundCallStore calls;
  private final PollStore polls;
  private final InstantSource clock;

  public CallPoll(
      Transactions transactions,
      CallArrivals arrivals,
      InboundCallStore calls,
      PollStore polls,
      InstantSource clock) {
    this.transactions = transactions;
    this.arrivals = arrivals;
    this.calls = calls;
    this.polls = polls;
    this.clock = clock;
  }

  /**
   * What one poll brought.
   *
   * @param answered whether the account could be asked
   * @param leads whose timelines got something new
   */
  public record Outcome(boolean answered, List<LeadId> leads) {}

  /** Asks once. */
  public Outcome run(CallInbox inbox) {
    Instant started = clock.instant();
    // What came before Ringback is not its business.
    Instant readUntil =
        transactions
            .read(tx -> Optional.ofNullable(polls.standing(tx, inbox.account()).readUntil()))
            .orElse(started);
    return switch (inbox.receivedSince(readUntil.minus(OVERLAP), this::settled)) {
      case CallInbox.Answer.Unavailable(String reason) -> {
        transactions.run(tx -> polls.failed(tx, inbox.account(), reason, clock.instant()));
        log.info("Calls could not be asked for: {}", reason);
        yield new Outcome(false, List.of());
      }
      case CallInbox.Answer.Calls(List<ReceivedCall> received) -> {
        List<LeadId> leads =
            received.stream()
                .sorted(Comparator.comparing(ReceivedCall::at).thenComparing(ReceivedCall::id))
                .flatMap(call ->
                    transactions.write(tx -> arrivals.store(tx, call, clock.instant())).stream())
                .toList();
        noteSuccess(inbox.account(), started, !leads.isEmpty());
        yield new Outcome(true, leads);
      }
    };
  }

  private Set<String> settled(Collection<String> ids) {
    return transactions.read(tx -> calls.settled(tx, ids));
  }

  private void noteSuccess(String account, Instant started, boolean brought) {
    Instant now = clock.instant();
    if (brought || transactions.read(tx -> polls.isWorthNoting(tx, account, now))) {
      transactions.run(tx -> polls.succeeded(tx, account, started, now));
    }
  }
}
