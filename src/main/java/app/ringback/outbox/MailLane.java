package app.ringback.outbox;

import app.ringback.core.DispatchId;
import app.ringback.core.Problem;
import app.ringback.store.Transactions;
import app.ringback.store.Tx;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends mail, one after the other, each handed over once when it is on disk as being sent. */
final class MailLane {

  private static final Logger log = LoggerFactory.getLogger(MailLane.class);

  private final Transactions transactions;
  private final SendingClaims claims;
  private final MailThreads threads;
  private final MailOutcomes outcomes;
  private final InstantSource clock;
  private final SendingGate gate =
      new SendingGate("Look at the settings for e-mail.", Retrying.MAILBOX);

  MailLane(
      Transactions transactions,
      SendingClaims claims,
      MailThreads threads,
      MailOutcomes outcomes,
      InstantSource clock) {
    this.transactions = transactions;
    this.claims = claims;
    this.threads = threads;
    this.outcomes = outcomes;
    this.clock = clock;
  }

  /**
   * Sends the mail whose turn it is.
   *
   * @return whether there was one, so that another may follow
   */
  boolean sendNext(MailCarrier carrier) {
    Instant now = clock.instant();
    if (!gate.isOpen(carrier, now)) {
      return false;
    }
    Optional<DispatchId> next =
        transactions.read(tx ->
            MailQueueQueries.offlineUntil(tx, now).isPresent()
                ? Optional.<DispatchId>empty()
                : MailQueueQueries.due(tx, now));
    next.ifPresent(id -> send(id, carrier));
    return next.isPresent();
  }

  private void send(DispatchId id, MailCarrier carrier) {
    String sender = carrier.sender();
    Optional<Dispatch> claimed =
        claims.take(id, attempt -> attempt.from(sender).providerId(MailIds.messageId(id, sender)));
    if (claimed.isEmpty()) {
      return;
    }
    Dispatch sending = claimed.get();
    OutgoingMail mail = transactions.read(tx -> threads.mail(tx, sending));
    MailResult result = carrier.send(mail);
    Dispatch after =
        transactions.write(tx -> outcomes.record(tx, sending, result, clock.instant()));
    log.info("Mail {}: {} {}", after.id(), after.state().code(), after.errorCode());
    switch (result) {
      case MailResult.Accepted _ -> carrier.keepCopy(mail);
      case MailResult.AccountRefused refused ->
          gate.heed(CarrierAction.STOP_ACCOUNT, refused.message(), carrier, clock.instant());
      case MailResult.NothingLeft _,
          MailResult.NotNow _,
          MailResult.Refused _,
          MailResult.Unknown _ -> {}
    }
  }

  /** When the next mail is to be sent; empty when only a change can bring it. */
  Optional<Instant> next(Tx tx, Instant now) {
    if (gate.problem().isPresent()) {
      return gate.askAt();
    }
    Optional<Instant> offline = MailQueueQueries.offlineUntil(tx, now);
    return MailQueueQueries.nextDue(tx)
        .map(due -> offline.filter(until -> until.isAfter(due)).orElse(due));
  }

  /** Why no mail is sent, while none is. */
  Optional<Problem> problem() {
    return gate.problem();
  }
}
