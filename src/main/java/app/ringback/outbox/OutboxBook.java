package app.ringback.outbox;

import app.ringback.compliance.Guard;
import app.ringback.compliance.GuardRecords;
import app.ringback.core.DispatchId;
import app.ringback.core.IdSource;
import app.ringback.core.LeadId;
import app.ringback.core.ProblemException;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadStore;
import app.ringback.store.Transactions;
import app.ringback.store.Tx;
import app.ringback.timeline.TimelineStore;
import app.ringback.timeline.media.MediaStore;
import java.time.InstantSource;

/** What everything of the outbox works on: the book, the guard, ids and the time. */
public record OutboxBook(
    Transactions transactions,
    DispatchStore dispatches,
    LeadStore leads,
    TimelineStore timelines,
    MediaStore media,
    Guard guard,
    GuardRecords records,
    IdSource ids,
    InstantSource clock) {

  DispatchMoves moves() {
    return new DispatchMoves(dispatches, timelines);
  }

  /**
   * The lead, or the one it was merged into.
   *
   * @throws ProblemException when it is gone
   */
  Lead lead(Tx tx, LeadId id) {
    return leads
        .find(tx, leads.survivor(tx, id))
        .orElseThrow(() ->
            new ProblemException(
                "This lead is no longer in the book.",
                "Nothing was sent.",
                "Look for the lead again."));
  }

  /**
   * The item.
   *
   * @throws ProblemException when it is gone
   */
  Dispatch item(Tx tx, DispatchId id) {
    return dispatches
        .find(tx, id)
        .orElseThrow(() ->
            new ProblemException(
                "This message is no longer in the outbox.", "Nothing was changed.", ""));
  }
}
