package app.ringback.timeline;

import app.ringback.core.IdSource;
import app.ringback.core.LeadId;
import app.ringback.core.ProblemException;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.lead.LeadStore;
import app.ringback.lead.Stage;
import app.ringback.store.Transactions;
import app.ringback.store.Tx;
import java.time.Instant;
import java.time.InstantSource;

/** Moves leads from stage to stage; every move is an entry of the timeline. */
public final class Stages {

  private final Transactions transactions;
  private final LeadStore leads;
  private final TimelineStore timelines;
  private final IdSource ids;
  private final InstantSource clock;

  public Stages(
      Transactions transactions,
      LeadStore leads,
      TimelineStore timelines,
      IdSource ids,
      InstantSource clock) {
    this.transactions = transactions;
    this.leads = leads;
    this.timelines = timelines;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Moves the lead; one that stands there already stays without an entry.
   *
   * @return the stage it stood at before
   * @throws ProblemException when the lead is gone
   */
  public Stage change(LeadId id, Stage to) {
    return transactions.write(tx -> change(tx, id, to, clock.instant()));
  }

  /** {@link #change(LeadId, Stage)} within a transaction of the caller's. */
  public Stage change(Tx tx, LeadId id, Stage to, Instant at) {
    Lead lead =
        leads
            .find(tx, id)
            .orElseThrow(() ->
                new ProblemException("This lead is no longer here.", "Nothing was changed.", ""));
    Stage from = lead.stage();
    if (from != to) {
      leads.update(tx, LeadBuilder.builder(lead).stage(to).build(), at);
      timelines.append(
          tx,
          ActivityBuilder.builder(Activity.of(ids.activity(), id, ActivityKind.STAGE, at))
              .from(from.code())
              .to(to.code())
              .build(),
          at);
    }
    return from;
  }
}
