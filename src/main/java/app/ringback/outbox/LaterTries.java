package app.ringback.outbox;

import app.ringback.core.LeadId;
import app.ringback.core.RetryPolicy;
import app.ringback.lead.Lead;
import app.ringback.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Tries again by itself what the carrier could not deliver for now, such as to a phone that is
 * switched off: a new item each time, as often as the policy says, and only if the guard lets it.
 */
final class LaterTries {

  private final OutboxBook book;
  private final DispatchIntake intake;
  private final RandomGenerator random;

  LaterTries(OutboxBook book, RandomGenerator random) {
    this.book = book;
    this.random = random;
    this.intake = new DispatchIntake(book);
  }

  /** Queues the next try, unless there were enough, or there is one already. */
  void follow(Tx tx, Dispatch failed, RetryPolicy policy, Instant now) {
    Optional<Lead> lead = lead(tx, failed.leadId());
    List<Dispatch> items = book.dispatches().ofLead(tx, failed.leadId());
    int tries = 1 + DispatchChain.triesBefore(failed, items);
    Optional<Duration> wait = policy.after(tries, now, random);
    if (lead.isEmpty() || wait.isEmpty() || DispatchChain.goesOn(failed.id(), items)) {
      return;
    }
    Dispatch next =
        DispatchBuilder.builder(
                Retries.anew(book.ids(), failed, lead.get(), now.plus(wait.get()), now))
            .state(DispatchState.QUEUED)
            .from("")
            .sendingAt(null)
            .sentAt(null)
            .finalAt(null)
            .checkAt(null)
            .checks(0)
            .providerId("")
            .providerStatus("")
            .cost("")
            .build();
    intake.store(tx, intake.decide(tx, next, lead.get(), now), lead.get(), now);
  }

  private Optional<Lead> lead(Tx tx, LeadId id) {
    return book.leads().find(tx, book.leads().survivor(tx, id));
  }
}
