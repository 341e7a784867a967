package app.ringback.cadence;

import app.ringback.compliance.Guard;
import app.ringback.compliance.SuppressionStore;
import app.ringback.core.IdSource;
import app.ringback.lead.LeadStore;
import app.ringback.outbox.DispatchStore;
import app.ringback.outbox.Outbox;
import app.ringback.store.Transactions;
import app.ringback.timeline.Stages;
import app.ringback.timeline.TimelineStore;
import java.time.InstantSource;

/** What everything of the cadences works on. */
public record CadenceBook(
    Transactions transactions,
    LeadStore leads,
    TimelineStore timelines,
    Stages stages,
    SuppressionStore suppressions,
    Guard guard,
    Outbox outbox,
    DispatchStore dispatches,
    CadenceTerms terms,
    StepWords words,
    IdSource ids,
    InstantSource clock,
    String device) {

  TouchStore touches() {
    return new TouchStore(device);
  }

  EnrollmentStore enrollments() {
    return new EnrollmentStore(device);
  }

  CadenceStore cadences() {
    return new CadenceStore(device);
  }

  Slots slots() {
    return new Slots(guard, terms);
  }
}
