package app.ringback.outbox;

import app.ringback.core.DispatchId;
import app.ringback.lead.Lead;
import app.ringback.store.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Takes items back while they wait, many at once, and puts them into the outbox again. */
public final class Recalls {

  private final OutboxBook book;
  private final Outbox outbox;
  private final DispatchIntake intake;

  Recalls(OutboxBook book, Outbox outbox) {
    this.book = book;
    this.outbox = outbox;
    this.intake = new DispatchIntake(book);
  }

  /**
   * Takes back those that still wait, in one transaction.
   *
   * @return those that were taken back, as they were before
   */
  public List<Dispatch> cancel(Collection<DispatchId> items) {
    return book.transactions()
        .write(tx -> {
          List<Dispatch> canceled = new ArrayList<>();
          for (DispatchId id : items) {
            Optional<Dispatch> before =
                book.dispatches().find(tx, id).filter(dispatch -> dispatch.state().isWaiting());
            if (before.isPresent()) {
              outbox.cancel(tx, id);
              canceled.add(before.get());
            }
          }
          return canceled;
        });
  }

  /**
   * Puts items that were taken back into the outbox again, as new ones that wait as they did. What
   * the guard forbids by now is refused; what was put back already is left alone.
   *
   * @param before the items as {@link #cancel} returned them
   * @return the new ones
   */
  public List<Dispatch> putBack(Collection<Dispatch> before) {
    return book.transactions()
        .write(tx -> {
          List<Dispatch> again = new ArrayList<>();
          for (Dispatch each : before) {
            Optional<Lead> lead = book.leads().find(tx, book.leads().survivor(tx, each.leadId()));
            if (lead.isPresent()
                && !DispatchChain.goesOn(
                    each.id(), book.dispatches().ofLead(tx, lead.get().id()))) {
              again.add(putBack(tx, each, lead.get()));
            }
          }
          return again;
        });
  }

  private Dispatch putBack(Tx tx, Dispatch before, Lead lead) {
    Instant now = book.clock().instant();
    Instant dueAt = before.dueAt().isAfter(now) ? before.dueAt() : now;
    Dispatch copy = Retries.anew(book.ids(), before, lead, dueAt, now);
    // One from another machine asks nobody but the user.
    Dispatch decided = copy.waitsForConfirmation() ? copy : asked(tx, copy, lead, now);
    return intake.store(tx, decided, lead, now);
  }

  private Dispatch asked(Tx tx, Dispatch copy, Lead lead, Instant now) {
    Dispatch waiting =
        copy.dueAt().isAfter(now)
            ? copy
            : DispatchBuilder.builder(copy).state(DispatchState.QUEUED).rule("").build();
    return intake.decide(tx, waiting, lead, now);
  }
}
