package app.ringback.intake.call;

import app.ringback.core.IdSource;
import app.ringback.core.LeadId;
import app.ringback.core.Texts;
import app.ringback.intake.Senders;
import app.ringback.lead.Lead;
import app.ringback.store.Tx;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityBuilder;
import app.ringback.timeline.ActivityKind;
import app.ringback.timeline.CallEntryStore;
import app.ringback.timeline.TimelineStore;
import java.time.Instant;
import java.util.Optional;

/**
 * Stores a call that came in: on the lead's timeline, or as a new lead when nobody is known under
 * the number. A call that was still going on is brought up to date the next time.
 */
public final class CallArrivals {

  /** What the source of a lead is called who came by a call. */
  public static final String SOURCE = "Phone call";

  /** Whoever leaves a message and no number: all of them are one lead. */
  static final String WITHHELD = "withheld";

  private final TimelineStore timelines;
  private final CallEntryStore entries;
  private final InboundCallStore calls;
  private final Senders senders;
  private final IdSource ids;

  public CallArrivals(
      TimelineStore timelines,
      CallEntryStore entries,
      InboundCallStore calls,
      Senders senders,
      IdSource ids) {
    this.timelines = timelines;
    this.entries = entries;
    this.calls = calls;
    this.senders = senders;
    this.ids = ids;
  }

  /**
   * Stores the call, or what changed of it.
   *
   * @return whose timeline it is on; empty when nothing changed, or the caller withheld the number
   *     and left no message
   */
  Optional<LeadId> store(Tx tx, ReceivedCall call, Instant now) {
    Optional<InboundCallStore.Stored> stored = calls.find(tx, call.id());
    if (stored.isPresent()) {
      return stored.get().settled() ? Optional.empty() : update(tx, call, stored.get(), now);
    }
    if (call.from().isEmpty() && !call.mayHaveLeftMessage()) {
      return Optional.empty();
    }
    String from = Texts.firstOf(call.from(), WITHHELD);
    Lead lead = senders.lead(tx, from, SOURCE, raw(call), call.at(), now);
    Activity entry =
        ActivityBuilder.builder(
                Activity.of(ids.activity(), lead.id(), ActivityKind.CALL, call.at()))
            .direction("in")
            .answeredBy(answeredBy(call))
            .seconds(call.over() ? (double) call.seconds() : null)
            .automatic(false)
            .providerId(call.id())
            .owner(lead.owner())
            .build();
    timelines.append(tx, entry, now);
    calls.insert(tx, call, entry.id(), now);
    return Optional.of(lead.id());
  }

  private Optional<LeadId> update(
      Tx tx, ReceivedCall call, InboundCallStore.Stored stored, Instant now) {
    calls.update(tx, call, now);
    Optional<Activity> entry = timelines.find(tx, stored.entry());
    if (call.over() && entry.isPresent()) {
      entries.ended(
          tx,
          stored.entry(),
          entry.get().leadId(),
          answeredBy(call),
          (double) call.seconds(),
          "",
          now);
    }
    return entry.map(Activity::leadId);
  }

  private static String answeredBy(ReceivedCall call) {
    return call.taken() ? "human" : call.over() ? "none" : "";
  }

  /** The original as it is kept: who, when, and how it ended. */
  private static String raw(ReceivedCall call) {
    return "From: "
        + call.from()
        + "\nTo: "
        + call.to()
        + "\nAt: "
        + call.at()
        + "\nId: "
        + call.id()
        + "\nStatus: "
        + call.status()
        + "\n";
  }
}
