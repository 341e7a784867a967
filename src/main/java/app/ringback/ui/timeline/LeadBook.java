package app.ringback.ui.timeline;

import app.ringback.core.IdSource;
import app.ringback.lead.LeadStore;
import app.ringback.lead.TypedFieldsStore;
import app.ringback.store.Transactions;
import app.ringback.timeline.TimelineStore;
import app.ringback.timeline.UnreadStore;
import java.time.InstantSource;

/** What the panes of one lead read and write, off the FX thread only. */
public record LeadBook(
    Transactions transactions,
    LeadStore leads,
    TimelineStore timelines,
    UnreadStore unread,
    TypedFieldsStore typed,
    IdSource ids,
    InstantSource clock) {}
