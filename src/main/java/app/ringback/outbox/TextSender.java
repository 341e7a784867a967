package app.ringback.outbox;

import app.ringback.compliance.Decision;
import app.ringback.compliance.Guard;
import app.ringback.compliance.PlannedTouch;
import app.ringback.core.Channel;
import app.ringback.core.DispatchId;
import app.ringback.core.Phone;
import app.ringback.lead.LeadStore;
import app.ringback.store.Transactions;
import app.ringback.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends one text: asks the guard, commits that it is being sent, calls the carrier once. */
final class TextSender {

  private static final Logger log = LoggerFactory.getLogger(TextSender.class);

  /** Well within the two seconds before the end of the hours in which nothing starts. */
  private static final Duration PROMPT = Duration.ofSeconds(1);

  private final Transactions transactions;
  private final DispatchStore dispatches;
  private final LeadStore leads;
  private final Guard guard;
  private final DispatchMoves moves;
  private final SendOutcomes outcomes;
  private final SendingGate gate;
  private final InstantSource clock;

  TextSender(
      Transactions transactions,
      DispatchStore dispatches,
      LeadStore leads,
      Guard guard,
      DispatchMoves moves,
      SendOutcomes outcomes,
      SendingGate gate,
      InstantSource clock) {
    this.transactions = transactions;
    this.dispatches = dispatches;
    this.leads = leads;
    this.guard = guard;
    this.moves = moves;
    this.outcomes = outcomes;
    this.gate = gate;
    this.clock = clock;
  }

  /** Sends the item if it still may; nothing when the guard or the user was faster. */
  void send(DispatchId id, TextCarrier carrier) {
    Optional<Dispatch> claimed = transactions.write(tx -> claim(tx, id, carrier));
    if (claimed.isEmpty()) {
      return;
    }
    Dispatch sending = claimed.get();
    if (isLate(sending) && !transactions.write(tx -> mayStillGo(tx, sending))) {
      return;
    }
    CarrierResult result = carrier.send(sending.to(), sending.body());
    Dispatch after =
        transactions.write(tx -> outcomes.record(tx, sending, result, clock.instant()));
    if (log.isInfoEnabled()) {
      log.info(
          "Text {} to {}: {} {}",
          after.id(),
          Phone.mask(after.to()),
          after.state().code(),
          after.errorCode());
    }
    if (result instanceof CarrierResult.Refused refused) {
      gate.heed(refused.action(), refused.message(), carrier, clock.instant());
    }
  }

  private Optional<Dispatch> claim(Tx tx, DispatchId id, TextCarrier carrier) {
    Instant now = clock.instant();
    Dispatch waiting = dispatches.find(tx, id).orElse(null);
    if (waiting == null
        || !waiting.state().isWaiting()
        || waiting.waitsForConfirmation()
        || waiting.dueAt().isAfter(now)) {
      return Optional.empty();
    }
    Dispatch decided = Guarded.atDispatch(waiting, decision(tx, waiting, now), now);
    if (!decided.equals(waiting)) {
      moves.move(tx, waiting, decided, now);
      return Optional.empty();
    }
    Dispatch sending =
        DispatchBuilder.builder(waiting)
            .state(DispatchState.SENDING)
            .sendingAt(now)
            .attempts(waiting.attempts() + 1)
            .from(carrier.sender())
            .rule("")
            .errorCode("")
            .errorMessage("")
            .build();
    return Optional.of(moves.move(tx, waiting, sending, now));
  }

  /** Storing took so long (a slow disk, a sleep of the machine) that the hours may have ended. */
  private boolean isLate(Dispatch sending) {
    Instant claimedAt = sending.sendingAt();
    return claimedAt == null || clock.instant().isAfter(claimedAt.plus(PROMPT));
  }

  /** Nothing has left yet: when it may not any more, it is put back, and the guard holds it. */
  private boolean mayStillGo(Tx tx, Dispatch sending) {
    Instant now = clock.instant();
    boolean allowed = decision(tx, sending, now) instanceof Decision.Allow;
    if (!allowed) {
      moves.move(
          tx,
          sending,
          DispatchBuilder.builder(sending)
              .state(DispatchState.QUEUED)
              .dueAt(now)
              .attempts(sending.attempts() - 1)
              .build(),
          now);
    }
    return allowed;
  }

  private Decision decision(Tx tx, Dispatch waiting, Instant now) {
    return leads
        .find(tx, leads.survivor(tx, waiting.leadId()))
        .map(lead ->
            guard.ask(
                tx, new PlannedTouch(lead, Channel.TEXT, waiting.to(), waiting.automatic()), now))
        .orElse(new Decision.Never("the lead is no longer in the book"));
  }
}
