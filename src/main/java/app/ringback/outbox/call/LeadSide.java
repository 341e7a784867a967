package app.ringback.outbox.call;

import app.ringback.outbox.CarrierResult;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.DispatchState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lead's side of a call: rung only when the rep is in the room, and once. */
final class LeadSide {

  /** About five rings more than people need; voicemails answer before. */
  static final Duration RINGS = Duration.ofSeconds(40);

  /** How long a rep's leg may take into the room. */
  private static final Duration TO_JOIN = Duration.ofSeconds(15);

  private final CallBook book;
  private final LegSearch search;

  LeadSide(CallBook book, LegSearch search) {
    this.book = book;
    this.search = search;
  }

  /** Rings the lead when the rep is alone in the room. */
  Bridge dial(Bridge bridge, CallCarrier carrier) {
    return switch (carrier.room(bridge.room())) {
      case RoomAnswer.Unavailable _ -> waitOrEnd(bridge, CallEnd.CARRIER);
      case RoomAnswer.Closed _ -> bringIn(bridge, carrier);
      case RoomAnswer.Open open when !open.legs().contains(bridge.repCall()) ->
          bringIn(bridge, carrier);
      // Somebody else is there: whoever is called would come into a stranger's conversation.
      case RoomAnswer.Open open when open.legs().size() > 1 -> waitOrEnd(bridge, CallEnd.CARRIER);
      case RoomAnswer.Open open -> ring(bridge, open.id(), carrier);
    };
  }

  /** The key counts wherever the rep's leg is: still being asked to press 1, perhaps. */
  private Bridge bringIn(Bridge bridge, CallCarrier carrier) {
    if (carrier.leg(bridge.repCall()) instanceof LegAnswer.Found found
        && (found.legs().isEmpty() || found.legs().getFirst().state() != LegState.CONNECTED)) {
      return book.end(bridge, CallEnd.TAKEN_BACK);
    }
    if (bridge.checks() == 0) {
      var _ = carrier.join(bridge.repCall(), bridge.room());
    }
    return waitOrEnd(bridge, CallEnd.CARRIER);
  }

  private Bridge waitOrEnd(Bridge bridge, CallEnd end) {
    Instant since = bridge.checkAt();
    if (since == null) {
      return book.change(bridge, after -> after.checkAt(book.now()).checks(1));
    }
    return book.now().isBefore(since.plus(TO_JOIN)) ? bridge : book.end(bridge, end);
  }

  private Bridge ring(Bridge bridge, String roomId, CallCarrier carrier) {
    Optional<Dispatch> claimed = book.dispatches().claim(bridge.id(), carrier.sender());
    if (claimed.isEmpty()) {
      return book.end(bridge, CallEnd.NOT_ALLOWED);
    }
    Dispatch sending = claimed.get();
    Bridge asked =
        book.change(
            bridge,
            after ->
                after
                    .phase(CallPhase.RINGING_LEAD)
                    .leadAskedAt(book.now())
                    .checkAt(null)
                    .checks(0));
    if (asked.hangUp()) {
      return asked;
    }
    CallResult result =
        carrier.ringLead(
            new LeadRing(sending.to(), roomId, bridge.id().text(), RINGS, RepSide.LONGEST));
    return switch (result) {
      case CallResult.Done(String leg) -> book.change(asked, after -> after.leadCall(leg));
      case CallResult.NotDone(CarrierResult why) -> notRung(asked, sending, why);
    };
  }

  private Bridge notRung(Bridge asked, Dispatch sending, CarrierResult why) {
    return switch (why) {
      // Looked for in the next step; never asked for again.
      case CarrierResult.Unknown _, CarrierResult.Accepted _ -> asked;
      case CarrierResult.NothingLeft(String reason) -> notRung(asked, sending, "offline", reason);
      case CarrierResult.Throttled _ ->
          notRung(asked, sending, "20429", "Too much at once; call again in a moment.");
      case CarrierResult.Refused refused ->
          book.write(tx -> {
            book.dispatches().failed(tx, sending, "", refused.code(), refused.message());
            return book.change(
                tx,
                asked,
                after -> after.hangUp(true).endedBy(CallEnd.LEAD_NOT_REACHED).answeredBy("none"));
          });
    };
  }

  private Bridge notRung(Bridge asked, Dispatch sending, String code, String message) {
    return book.write(tx -> {
      book.dispatches().canceled(tx, sending, code, message);
      return book.change(
          tx, asked, after -> after.leadAskedAt(null).hangUp(true).endedBy(CallEnd.CARRIER));
    });
  }

  /** Follows both legs while the lead is rung or on the line. */
  Bridge follow(Bridge bridge, CallCarrier carrier) {
    if (bridge.leadCall().isEmpty()) {
      return find(bridge, carrier);
    }
    if (!(carrier.leg(bridge.repCall()) instanceof LegAnswer.Found rep)
        || !(carrier.leg(bridge.leadCall()) instanceof LegAnswer.Found lead)) {
      return bridge;
    }
    if (lead.legs().isEmpty()) {
      return book.end(bridge, CallEnd.UNCLEAR);
    }
    Bridge seen = note(bridge, lead.legs().getFirst());
    if (lead.legs().getFirst().state().isOver()) {
      return book.end(seen, reason(lead.legs().getFirst().state()));
    }
    // The lead must not be rung, or left on the line, with nobody there.
    if (rep.legs().isEmpty() || rep.legs().getFirst().state().isOver()) {
      return book.end(seen, CallEnd.REP_HUNG_UP);
    }
    boolean tooLong =
        seen.phase() == CallPhase.RINGING_LEAD && isPast(seen.leadAskedAt(), RINGS.plusSeconds(20));
    return tooLong ? book.end(seen, CallEnd.LEAD_NO_ANSWER) : seen;
  }

  /** Puts down how far the lead's leg is, in the call and in the outbox together. */
  Bridge note(Bridge bridge, CallLeg leg) {
    boolean rang =
        bridge.leadRangAt() == null
            && (leg.state() == LegState.RINGING
                || leg.state() == LegState.NO_ANSWER
                || leg.state() == LegState.BUSY);
    boolean answered =
        bridge.leadAnsweredAt() == null
            && (leg.state() == LegState.CONNECTED || leg.state() == LegState.ENDED);
    if (!rang && !answered) {
      return bridge;
    }
    return book.write(tx -> {
      Instant now = book.now();
      Dispatch dispatch = book.dispatches().find(tx, bridge.id()).orElseThrow();
      if (answered && dispatch.state() != DispatchState.DELIVERED) {
        book.dispatches().answered(tx, dispatch, leg.id());
      } else if (rang && leg.state() != LegState.BUSY) {
        book.dispatches().rang(tx, dispatch, leg.id());
      }
      return book.change(
          tx,
          bridge,
          after -> {
            after.leadRangAt(Optional.ofNullable(after.leadRangAt()).orElse(now));
            if (answered) {
              after.leadAnsweredAt(now).phase(CallPhase.LEAD_ON_LINE);
              after.answeredBy(
                  after.answeredBy().isEmpty() ? leg.answeredBy() : after.answeredBy());
            }
            return after;
          });
    });
  }

  private Bridge find(Bridge bridge, CallCarrier carrier) {
    String to = book.dispatch(bridge).map(Dispatch::to).orElse("");
    return switch (search.find(bridge, to, bridge.leadAskedAt(), carrier)) {
      case LegSearch.Result.Is(CallLeg leg) ->
          book.change(bridge, after -> after.leadCall(leg.id()));
      case LegSearch.Result.None _, LegSearch.Result.NotAsked _ ->
          isPast(bridge.leadAskedAt(), RepSide.TO_FIND)
              ? book.end(bridge, CallEnd.UNCLEAR)
              : bridge;
    };
  }

  /** Why it ended when the lead's leg ended by itself. */
  static CallEnd reason(LegState state) {
    return switch (state) {
      case BUSY -> CallEnd.LEAD_BUSY;
      case NO_ANSWER, CANCELED -> CallEnd.LEAD_NO_ANSWER;
      case FAILED -> CallEnd.LEAD_NOT_REACHED;
      case ENDED, QUEUED, RINGING, CONNECTED -> CallEnd.LEAD_HUNG_UP;
    };
  }

  private boolean isPast(@Nullable Instant began, Duration most) {
    return began != null && !book.now().isBefore(began.plus(most));
  }
}
