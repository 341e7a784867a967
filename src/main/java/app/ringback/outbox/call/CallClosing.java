package app.ringback.outbox.call;

import app.ringback.outbox.Dispatch;
import app.ringback.outbox.DispatchState;
import app.ringback.outbox.Retrying;
import app.ringback.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ends calls: both legs, then the entry with its length. A leg that could not be ended or found is
 * looked for again, so that nobody is left on the line.
 */
final class CallClosing {

  /** How often legs are told to end before the call counts as over here. */
  private static final int MOST_TRIES = 10;

  private final CallBook book;
  private final LegSearch search;
  private final LeadSide leadSide;

  CallClosing(CallBook book, LegSearch search, LeadSide leadSide) {
    this.book = book;
    this.search = search;
    this.leadSide = leadSide;
  }

  /** One step towards the end of a call that is to end. */
  Bridge close(Bridge bridge, CallCarrier carrier) {
    Bridge known = withLegs(bridge, carrier);
    boolean leadOver = isOver(known.leadCall(), carrier);
    boolean repOver = isOver(known.repCall(), carrier);
    if (!leadOver) {
      var _ = carrier.end(known.leadCall());
    }
    if (!repOver) {
      var _ = carrier.end(known.repCall());
    }
    boolean unknownLeg =
        (known.leadAskedAt() != null && known.leadCall().isEmpty())
            || (known.repCall().isEmpty() && known.repAskedAt() != null);
    boolean allOver = leadOver && repOver && !unknownLeg;
    if (allOver || known.checks() >= MOST_TRIES) {
      return settle(known, !allOver, carrier);
    }
    return book.change(known, after -> after.checks(known.checks() + 1));
  }

  /** The lead's voicemail is being given a message; the rep's leg is not needed any more. */
  Bridge leaving(Bridge bridge, CallCarrier carrier) {
    if (!isOver(bridge.repCall(), carrier)) {
      var _ = carrier.end(bridge.repCall());
    }
    return isOver(bridge.leadCall(), carrier) ? book.end(bridge, CallEnd.VOICEMAIL) : bridge;
  }

  /** Asks again about a call that is over here. */
  void check(Bridge bridge, CallCarrier carrier) {
    Bridge known = withLegs(bridge, carrier);
    boolean leadOver = isOver(known.leadCall(), carrier);
    boolean repOver = isOver(known.repCall(), carrier);
    if (!leadOver) {
      var _ = carrier.end(known.leadCall());
    }
    if (!repOver) {
      var _ = carrier.end(known.repCall());
    }
    boolean found = known.leadAskedAt() == null || !known.leadCall().isEmpty();
    if (leadOver && repOver && found) {
      settle(known, false, carrier);
      return;
    }
    int checks = known.checks() + 1;
    Instant next = Retrying.CALL_LEGS.after(checks + 1).map(book.now()::plus).orElse(null);
    book.write(tx -> {
      book.dispatches()
          .find(tx, known.id())
          .filter(dispatch -> dispatch.state() == DispatchState.UNKNOWN)
          .ifPresent(dispatch ->
              book.dispatches().unknown(tx, dispatch, dispatch.errorMessage(), next, checks));
      return book.change(tx, known, after -> after.checks(checks).checkAt(next));
    });
  }

  /** Looks for legs the carrier was asked for but whose ids are not known. */
  private Bridge withLegs(Bridge bridge, CallCarrier carrier) {
    Bridge known = bridge;
    if (known.repCall().isEmpty()
        && search.find(known, known.repNumber(), known.repAskedAt(), carrier)
            instanceof LegSearch.Result.Is(CallLeg leg)) {
      known = book.change(known, after -> after.repCall(leg.id()));
    }
    String to = book.dispatch(known).map(Dispatch::to).orElse("");
    if (known.leadAskedAt() != null
        && known.leadCall().isEmpty()
        && search.find(known, to, known.leadAskedAt(), carrier)
            instanceof LegSearch.Result.Is(CallLeg leg)) {
      known = book.change(known, after -> after.leadCall(leg.id()));
    }
    return known;
  }

  private static boolean isOver(String leg, CallCarrier carrier) {
    return leg.isEmpty()
        || (carrier.leg(leg) instanceof LegAnswer.Found found
            && (found.legs().isEmpty() || found.legs().getFirst().state().isOver()));
  }

  private Bridge settle(Bridge bridge, boolean more, CallCarrier carrier) {
    @Nullable CallLeg lead = leg(bridge.leadCall(), carrier);
    Bridge seen = lead == null ? bridge : leadSide.note(bridge, lead);
    return book.write(tx -> {
      Instant now = book.now();
      Dispatch dispatch = book.dispatches().find(tx, bridge.id()).orElse(null);
      Instant again = more ? Retrying.CALL_LEGS.after(1).map(now::plus).orElse(null) : null;
      Bridge over =
          book.change(
              tx,
              seen,
              after ->
                  after
                      .phase(CallPhase.ENDED)
                      .endedAt(Optional.ofNullable(after.endedAt()).orElse(now))
                      .endedBy(Optional.ofNullable(after.endedBy()).orElse(CallEnd.LEAD_HUNG_UP))
                      .seconds(seconds(seen, lead, now))
                      .answeredBy(answeredBy(seen))
                      .checkAt(again)
                      .checks(0));
      if (dispatch != null) {
        decide(tx, dispatch, over, lead, again);
        book.log(tx, dispatch, over, lead == null ? "" : lead.cost());
      }
      return over;
    });
  }

  /** What it comes to for the lead. */
  private void decide(
      Tx tx, Dispatch dispatch, Bridge over, @Nullable CallLeg lead, @Nullable Instant again) {
    if (dispatch.state().isFinal()) {
      return;
    }
    if (over.leadAskedAt() == null) {
      book.dispatches().canceled(tx, dispatch, code(over), CallWords.notCalled(over.endedBy()));
      return;
    }
    if (lead == null) {
      // One that is known to have rung stays so, whatever the carrier has forgotten since.
      if (dispatch.state() != DispatchState.SENT) {
        book.dispatches()
            .unknown(tx, dispatch, "Whether the lead was called is not known.", again, 0);
      }
      return;
    }
    switch (lead.state()) {
      case BUSY -> book.dispatches().failed(tx, dispatch, lead.id(), "busy", "The line was busy.");
      case FAILED ->
          book.dispatches()
              .failed(tx, dispatch, lead.id(), "failed", "This number could not be reached.");
      case CANCELED, QUEUED -> {
        if (over.leadRangAt() == null && dispatch.state() != DispatchState.UNKNOWN) {
          book.dispatches().canceled(tx, dispatch, code(over), CallWords.notCalled(over.endedBy()));
        } else {
          book.dispatches().rang(tx, dispatch, lead.id());
        }
      }
      case NO_ANSWER, RINGING -> book.dispatches().rang(tx, dispatch, lead.id());
      case CONNECTED, ENDED -> book.dispatches().answered(tx, dispatch, lead.id());
    }
  }

  private static String code(Bridge over) {
    CallEnd end = over.endedBy();
    return end == null ? "" : end.code();
  }

  private static @Nullable CallLeg leg(String id, CallCarrier carrier) {
    return !id.isEmpty()
            && carrier.leg(id) instanceof LegAnswer.Found found
            && !found.legs().isEmpty()
        ? found.legs().getFirst()
        : null;
  }

  private static @Nullable Double seconds(Bridge bridge, @Nullable CallLeg lead, Instant now) {
    Instant answered = bridge.leadAnsweredAt();
    Integer told = lead == null ? null : lead.seconds();
    if (answered == null) {
      return null;
    }
    return told != null ? told.doubleValue() : Duration.between(answered, now).toMillis() / 1e3;
  }

  /** What answers and is not called a voicemail by anybody is a person. */
  private static String answeredBy(Bridge bridge) {
    if (!bridge.answeredBy().isEmpty()) {
      return bridge.answeredBy();
    }
    return bridge.leadAnsweredAt() != null ? "human" : bridge.leadAskedAt() != null ? "none" : "";
  }
}
