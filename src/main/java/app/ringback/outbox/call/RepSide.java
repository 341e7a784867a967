package app.ringback.outbox.call;

import app.ringback.core.Phone;
import app.ringback.core.RetryPolicy;
import app.ringback.lead.Lead;
import app.ringback.outbox.CarrierAction;
import app.ringback.outbox.CarrierResult;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.Retrying;
import app.ringback.outbox.SendTrouble;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The rep's side of a call: rings the rep and finds out whether the rep is on the line. */
final class RepSide {

  /** Less than the 20 to 25 s after which a phone's own voicemail answers. */
  static final Duration RINGS = Duration.ofSeconds(18);

  /** No call is longer: a forgotten one ends by itself. */
  static final Duration LONGEST = Duration.ofHours(2);

  /** A phone that is switched off hands over to its voicemail faster than a person answers. */
  static final Duration TOO_FAST = Duration.ofSeconds(4);

  /** How long the rep has to say that it is them. */
  static final Duration TO_CONFIRM = Duration.ofSeconds(60);

  /** How long it is looked for a leg of which nothing is known. */
  static final Duration TO_FIND = Duration.ofSeconds(15);

  /** After this a call that could not begin is not begun any more: the rep expects none now. */
  private static final Duration STALE = Duration.ofMinutes(10);

  /** The rep is rung at even intervals. */
  private static final RandomGenerator NO_CHANCE = () -> 0;

  private final CallBook book;
  private final LegSearch search;

  RepSide(CallBook book, LegSearch search) {
    this.book = book;
    this.search = search;
  }

  /**
   * Rings the rep for this call, once.
   *
   * @return the call as it then is; nothing when a rule was faster
   */
  Optional<Bridge> begin(Dispatch waiting, CallTerms terms, Phone rep, CallCarrier carrier) {
    String room = terms.mayPress() ? terms.pressRoom() : "ringback-" + waiting.id().text();
    Optional<Bridge> begun =
        book.write(tx -> {
          if (!book.dispatches().mayBegin(tx, waiting)) {
            return Optional.<Bridge>empty();
          }
          Bridge bridge = Bridge.ringing(waiting.id(), room, rep.e164(), book.now());
          book.bridges().insert(tx, bridge, book.now());
          return Optional.of(bridge);
        });
    return begun.map(
        bridge -> record(bridge, waiting, carrier.ringRep(ring(waiting, room, rep, terms))));
  }

  private RepRing ring(Dispatch waiting, String room, Phone rep, CallTerms terms) {
    String name =
        book.read(tx -> book.dispatches().book().leads().find(tx, waiting.leadId()))
            .map(Lead::displayName)
            .orElse("");
    // Whoever is recorded hears it: the rep now, the lead where the law asks for it.
    String notice = terms.record() ? RecordingStart.SENTENCE : "";
    return new RepRing(rep.e164(), room, name, notice, terms.pressAddress(), RINGS, LONGEST);
  }

  private Bridge record(Bridge bridge, Dispatch waiting, CallResult result) {
    return switch (result) {
      case CallResult.Done(String leg) -> book.change(bridge, after -> after.repCall(leg));
      case CallResult.NotDone(CarrierResult why) ->
          switch (why) {
            // Looked for in the next step.
            case CarrierResult.Unknown _, CarrierResult.Accepted _ -> bridge;
            case CarrierResult.NothingLeft(String reason) ->
                again(bridge, waiting, Retrying.RING, SendTrouble.OFFLINE.code(), reason);
            case CarrierResult.Throttled(Duration wait) ->
                again(
                    bridge,
                    waiting,
                    Retrying.RING.atLeast(wait),
                    "20429",
                    "Too much at once; you are called in a moment.");
            case CarrierResult.Refused refused
                when refused.action() == CarrierAction.STOP_ACCOUNT ->
                again(bridge, waiting, Retrying.RING_REFUSED, refused.code(), refused.message());
            case CarrierResult.Refused refused ->
                over(
                    bridge,
                    waiting,
                    CallEnd.CARRIER,
                    refused.code(),
                    "Your own phone could not be called. " + refused.message());
          };
    };
  }

  /** Nothing left: begun again as long as the rep still expects it. */
  private Bridge again(
      Bridge bridge, Dispatch waiting, RetryPolicy policy, String code, String message) {
    Duration wait =
        policy.after(waiting.attempts() + 1, book.now(), NO_CHANCE).orElse(Duration.ZERO);
    if (waiting.createdAt().plus(STALE).isBefore(book.now())) {
      return over(bridge, waiting, CallEnd.CARRIER, code, message);
    }
    return book.write(tx -> {
      book.bridges().forget(tx, bridge.id());
      book.dispatches().postpone(tx, waiting, wait, code, message);
      return BridgeBuilder.builder(bridge)
          .phase(CallPhase.ENDED)
          .endedBy(CallEnd.CARRIER)
          .endedAt(book.now())
          .build();
    });
  }

  private Bridge over(Bridge bridge, Dispatch waiting, CallEnd end, String code, String message) {
    return book.write(tx -> {
      book.dispatches().canceled(tx, waiting, code, message);
      return book.change(
          tx,
          bridge,
          after -> after.phase(CallPhase.ENDED).endedBy(end).endedAt(book.now()).checkAt(null));
    });
  }

  /** Follows the rep's phone while it rings. */
  Bridge ringing(Bridge bridge, CallCarrier carrier) {
    if (bridge.repCall().isEmpty()) {
      return find(bridge, carrier);
    }
    return switch (carrier.leg(bridge.repCall())) {
      case LegAnswer.Unavailable _ -> bridge;
      case LegAnswer.Found found when found.legs().isEmpty() ->
          book.end(bridge, CallEnd.REP_NOT_REACHED);
      case LegAnswer.Found found ->
          switch (found.legs().getFirst().state()) {
            case QUEUED, RINGING ->
                isPast(bridge.repAskedAt(), TO_CONFIRM)
                    ? book.end(bridge, CallEnd.REP_NOT_REACHED)
                    : bridge;
            case CONNECTED ->
                book.change(
                    bridge, after -> after.phase(CallPhase.REP_ANSWERED).repAnsweredAt(book.now()));
            case ENDED, BUSY, NO_ANSWER, FAILED, CANCELED ->
                book.end(bridge, CallEnd.REP_NOT_REACHED);
          };
    };
  }

  private Bridge find(Bridge bridge, CallCarrier carrier) {
    return switch (search.find(bridge, bridge.repNumber(), bridge.repAskedAt(), carrier)) {
      case LegSearch.Result.Is(CallLeg leg) ->
          book.change(bridge, after -> after.repCall(leg.id()));
      case LegSearch.Result.None _, LegSearch.Result.NotAsked _ ->
          isPast(bridge.repAskedAt(), TO_FIND) ? book.end(bridge, CallEnd.CARRIER) : bridge;
    };
  }

  /**
   * Whether the rep is proven to be on the line: by the key on the screen, or by having pressed 1
   * on a phone that was not answered suspiciously fast.
   */
  Bridge answered(Bridge bridge, CallTerms terms, CallCarrier carrier) {
    if (bridge.repProof().equals("key")) {
      return book.change(bridge, after -> after.phase(CallPhase.REP_ON_LINE));
    }
    LegAnswer leg = carrier.leg(bridge.repCall());
    if (leg instanceof LegAnswer.Found found
        && (found.legs().isEmpty() || found.legs().getFirst().state().isOver())) {
      return book.end(bridge, CallEnd.NOT_CONFIRMED);
    }
    boolean pressed =
        terms.mayPress()
            && !isSuspect(bridge)
            && leg instanceof LegAnswer.Found found
            && !found.legs().getFirst().answeredBy().equals("machine")
            && carrier.room(bridge.room()) instanceof RoomAnswer.Open open
            && open.legs().contains(bridge.repCall());
    if (pressed) {
      return book.change(bridge, after -> after.phase(CallPhase.REP_ON_LINE).repProof("press"));
    }
    return isPast(bridge.repAnsweredAt(), TO_CONFIRM)
        ? book.end(bridge, CallEnd.NOT_CONFIRMED)
        : bridge;
  }

  /** Whether the rep's phone was answered faster than people do. */
  static boolean isSuspect(Bridge bridge) {
    Instant asked = bridge.repAskedAt();
    Instant answered = bridge.repAnsweredAt();
    return asked != null && answered != null && answered.isBefore(asked.plus(TOO_FAST));
  }

  private boolean isPast(@org.jspecify.annotations.Nullable Instant began, Duration most) {
    return began != null && !book.now().isBefore(began.plus(most));
  }
}
