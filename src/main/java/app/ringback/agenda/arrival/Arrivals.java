package app.ringback.agenda.arrival;

import app.ringback.agenda.arrival.ArrivalStore.Overtaken;
import app.ringback.agenda.arrival.ArrivalStore.Row;
import app.ringback.core.Change;
import app.ringback.core.DispatchId;
import app.ringback.core.DueWork;
import app.ringback.core.ImportId;
import app.ringback.core.LeadId;
import app.ringback.outbox.DispatchState;
import app.ringback.outbox.Outbox;
import app.ringback.store.Transactions;
import app.ringback.store.Tx;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Answers new leads by themselves: decides about each exactly once, in the transaction that queues
 * what leaves. What is to be decided is in the book since the lead is.
 */
public final class Arrivals implements DueWork {

  private final Transactions transactions;
  private final ArrivalStore store = new ArrivalStore();
  private final ArrivalDecision decision;
  private final Outbox outbox;
  private final InstantSource clock;

  public Arrivals(
      Transactions transactions, ArrivalDecision decision, Outbox outbox, InstantSource clock) {
    this.transactions = transactions;
    this.decision = decision;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public Optional<Instant> next(Instant now) {
    return transactions.read(tx ->
        store.hasUndecided(tx, now) || !store.overtaken(tx).isEmpty()
            ? Optional.of(now)
            : Optional.empty());
  }

  @Override
  public void run(Instant now) {
    List<LeadId> page = transactions.read(tx -> store.undecided(tx, now));
    while (!page.isEmpty()) {
      for (LeadId lead : page) {
        transactions.run(
            tx -> store.find(tx, lead).ifPresent(row -> decision.decide(tx, row, now)));
      }
      page = transactions.read(tx -> store.undecided(tx, now));
    }
    if (!transactions.read(store::overtaken).isEmpty()) {
      transactions.run(tx -> store.overtaken(tx).forEach(text -> withdraw(tx, text, now)));
    }
  }

  /** Who was answered by hand, or wrote, needs no more words of a machine. */
  private void withdraw(Tx tx, Overtaken overtaken, Instant now) {
    DispatchState after = outbox.cancel(tx, overtaken.text()).state();
    if (after == DispatchState.CANCELED) {
      store.text(tx, overtaken.lead(), "withdrawn", overtaken.text(), "", now);
    }
  }

  /** The rep takes the insta-call: to be called in the transaction that queues it. */
  public void accepted(Tx tx, LeadId lead, DispatchId call) {
    store.call(tx, lead, "accepted", call, "", clock.instant());
  }

  /** The rep does not want to call this new lead now. */
  public void pass(LeadId lead) {
    transactions.run(tx -> {
      Optional<Row> row = store.find(tx, lead).filter(found -> found.call().equals("offered"));
      if (row.isPresent()) {
        store.call(tx, lead, "passed", null, "", clock.instant());
        tx.afterCommit(new Change.LeadsChanged(Set.of(lead)));
      }
    });
  }

  /**
   * Decides about a long list: whether each of its new leads gets the first text by itself.
   *
   * @param list the import that brought it
   */
  public void answerList(ImportId list, boolean send) {
    transactions.run(tx -> {
      store.answerList(tx, list, send ? "wanted" : "none", clock.instant());
      tx.afterCommit(new Change.AlertsChanged(Set.of()));
    });
  }
}
