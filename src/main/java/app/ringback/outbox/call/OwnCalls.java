package app.ringback.outbox.call;

import app.ringback.compliance.optout.OptOuts;
import app.ringback.core.ProblemException;
import app.ringback.lead.Lead;
import app.ringback.outbox.OutboxBook;
import app.ringback.store.Tx;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityBuilder;
import app.ringback.timeline.ActivityKind;
import app.ringback.timeline.CallEntryStore;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.Map;

/** Puts calls on the timeline that were made without Ringback, by the rep's word. */
public final class OwnCalls {

  private final OutboxBook book;
  private final OptOuts optOuts;

  public OwnCalls(OutboxBook book, OptOuts optOuts) {
    this.book = book;
    this.optOuts = optOuts;
  }

  /**
   * Logs the call; when the note tells of an opt-out the rep is asked about it.
   *
   * @return its entry on the timeline
   * @throws ProblemException when it is said to lie in the future, or the lead is gone
   */
  public Activity log(OwnCall call) {
    return book.transactions().write(tx -> log(tx, call));
  }

  private Activity log(Tx tx, OwnCall call) {
    Instant now = book.clock().instant();
    if (call.at().isAfter(now)) {
      throw new ProblemException(
          "A call cannot be logged before it was made.", "Nothing was stored.", "Check the time.");
    }
    Lead lead =
        book.leads()
            .find(tx, book.leads().survivor(tx, call.lead()))
            .orElseThrow(() ->
                new ProblemException(
                    "This lead is no longer in the book.",
                    "Nothing was stored.",
                    "Look for the lead again."));
    Activity entry =
        ActivityBuilder.builder(
                Activity.of(book.ids().activity(), lead.id(), ActivityKind.CALL, call.at()))
            .direction(call.incoming() ? "in" : "out")
            .status(call.incoming() ? "" : status(call.outcome()))
            .body(call.note().strip())
            .answeredBy(call.outcome().answeredBy())
            .seconds(call.talked() == null ? null : call.talked().toMillis() / 1e3)
            .automatic(false)
            .owner(lead.owner())
            .extra(Map.of(CallEntryStore.OUTCOME, TextNode.valueOf(call.outcome().code())))
            .build();
    book.timelines().append(tx, entry, now);
    if (!entry.body().isEmpty()) {
      optOuts.noted(tx, lead, entry.body(), entry.id(), now);
    }
    return entry;
  }

  /** What a call made by hand counts as: see the metrics' states of a call. */
  private static String status(CallOutcome outcome) {
    return switch (outcome) {
      case TALKED, CALL_BACK, NOT_INTERESTED, WRONG_PERSON, VOICEMAIL, LEFT_MESSAGE -> "delivered";
      case NO_ANSWER -> "sent";
      case BUSY, BAD_NUMBER -> "failed";
    };
  }
}
