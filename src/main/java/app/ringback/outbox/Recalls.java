package app.ringback.outbox;

import app.ringback.compliance.Advice;
import app.ringback.compliance.Guard;
import app.ringback.compliance.GuardRecords;
import app.ringback.compliance.PlannedTouch;
import app.ringback.core.DispatchId;
import app.ringback.core.IdSource;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadStore;
import app.ringback.store.Transactions;
import app.ringback.store.Tx;
import app.ringback.timeline.TimelineStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Takes items back while they wait, many at once, and puts them into the outbox again. */
public final class Recalls {

  private final Transactions transactions;
  private final Outbox outbox;
  private final DispatchStore dispatches;
  private final LeadStore leads;
  private final TimelineStore timelines;
  private final Guard guard;
  private final GuardRecords records;
  private final IdSource ids;
  private final InstantSource clock;

  public Recalls(
      Transactions transactions,
      Outbox outbox,
      DispatchStore dispatches,
      LeadStore leads,
      TimelineStore timelines,
      Guard guard,
      GuardRecords records,
      IdSource ids,
      InstantSource clock) {
    this.transactions = transactions;
    this.outbox = outbox;
    this.dispatches = dispatches;
    this.leads = leads;
    this.timelines = timelines;
    this.guard = guard;
    this.records = records;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Takes back those that still wait, in one transaction.
   *
   * @return those that were taken back, as they were before
   */
  public List<Dispatch> cancel(Collection<DispatchId> items) {
    return transactions.write(tx -> {
      List<Dispatch> canceled = new ArrayList<>();
      for (DispatchId id : items) {
        Optional<Dispatch> before =
            dispatches.find(tx, id).filter(dispatch -> dispatch.state().isWaiting());
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
    return transactions.write(tx -> {
      List<Dispatch> again = new ArrayList<>();
      for (Dispatch each : before) {
        Optional<Lead> lead = leads.find(tx, leads.survivor(tx, each.leadId()));
        if (lead.isPresent()
            && !DispatchChain.goesOn(each.id(), dispatches.ofLead(tx, lead.get().id()))) {
          again.add(putBack(tx, each, lead.get()));
        }
      }
      return again;
    });
  }

  private Dispatch putBack(Tx tx, Dispatch before, Lead lead) {
    Instant now = clock.instant();
    Dispatch copy =
        DispatchBuilder.builder(before)
            .id(ids.dispatch())
            .leadId(lead.id())
            .activityId(ids.activity())
            .previousId(before.id())
            .createdAt(now)
            .dueAt(before.dueAt().isAfter(now) ? before.dueAt() : now)
            .attempts(0)
            .errorCode("")
            .errorMessage("")
            .build();
    // One from another machine asks nobody but the user.
    Dispatch decided = copy.waitsForConfirmation() ? copy : asked(tx, copy, lead, now);
    dispatches.insert(tx, decided, now);
    timelines.append(tx, DispatchEntry.of(decided, lead, now), now);
    return decided;
  }

  private Dispatch asked(Tx tx, Dispatch copy, Lead lead, Instant now) {
    PlannedTouch touch = new PlannedTouch(lead, copy.channel(), copy.to(), copy.automatic());
    Advice advice = guard.advise(tx, touch, copy.dueAt());
    Dispatch waiting =
        copy.dueAt().isAfter(now)
            ? copy
            : DispatchBuilder.builder(copy).state(DispatchState.QUEUED).rule("").build();
    Dispatch decided = Guarded.atEnqueue(waiting, advice.decision(), now);
    if (decided.state() != DispatchState.REFUSED) {
      records.queued(tx, touch, advice, now);
    }
    return decided;
  }
}
