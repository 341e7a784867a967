package app.ringback.outbox;

import app.ringback.core.DispatchId;
import app.ringback.core.Phone;
import app.ringback.store.Transactions;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends one text: calls the carrier once, when it is on disk that it is being sent. */
final class TextSender {

  private static final Logger log = LoggerFactory.getLogger(TextSender.class);

  private final Transactions transactions;
  private final SendingClaims claims;
  private final SendOutcomes outcomes;
  private final SendingGate gate;
  private final InstantSource clock;

  TextSender(
      Transactions transactions,
      SendingClaims claims,
      SendOutcomes outcomes,
      SendingGate gate,
      InstantSource clock) {
    this.transactions = transactions;
    this.claims = claims;
    this.outcomes = outcomes;
    this.gate = gate;
    this.clock = clock;
  }

  /** Sends the item if it still may; nothing when the guard or the user was faster. */
  void send(DispatchId id, TextCarrier carrier) {
    Optional<Dispatch> claimed = claims.take(id, attempt -> attempt.from(carrier.sender()));
    if (claimed.isEmpty()) {
      return;
    }
    Dispatch sending = claimed.get();
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
}
