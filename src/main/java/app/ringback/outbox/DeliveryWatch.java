package app.ringback.outbox;

import app.ringback.core.Channel;
import app.ringback.store.Transactions;
import app.ringback.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Follows what was sent until the carrier says that it arrived or failed. Failures of delivery come
 * only after the carrier took a text, so each is asked about: soon at first, then less often.
 */
final class DeliveryWatch {

  private static final Duration GIVE_UP = Duration.ofDays(3);

  /** At most this many questions a pass, so that sending never waits long. */
  private static final int AT_ONCE = 100;

  private final Transactions transactions;
  private final DispatchStore dispatches;
  private final DispatchMoves moves;
  private final SendOutcomes outcomes;
  private final SendingGate gate;
  private final InstantSource clock;
  private final RandomGenerator random;

  DeliveryWatch(
      Transactions transactions,
      DispatchStore dispatches,
      DispatchMoves moves,
      SendOutcomes outcomes,
      SendingGate gate,
      InstantSource clock,
      RandomGenerator random) {
    this.transactions = transactions;
    this.dispatches = dispatches;
    this.moves = moves;
    this.outcomes = outcomes;
    this.gate = gate;
    this.clock = clock;
    this.random = random;
  }

  /** Asks about those whose time has come. */
  void run(TextCarrier carrier) {
    List<Dispatch> sent =
        transactions.read(
            tx -> dispatches.toCheck(tx, Channel.TEXT, DispatchState.SENT, clock.instant()));
    ask(sent.subList(0, Math.min(AT_ONCE, sent.size())), carrier);
  }

  /** Asks once about every text that is still on its way. */
  void runAll(TextCarrier carrier) {
    List<Dispatch> sent =
        transactions.read(tx -> dispatches.inState(tx, List.of(DispatchState.SENT))).stream()
            .filter(dispatch -> dispatch.checkAt() != null)
            .toList();
    ask(sent, carrier);
  }

  private void ask(List<Dispatch> sent, TextCarrier carrier) {
    for (Dispatch dispatch : sent) {
      CarrierAnswer answer = carrier.fetch(dispatch.providerId());
      transactions.run(tx -> record(tx, dispatch, answer));
      switch (answer) {
        case CarrierAnswer.Found found ->
            found.messages().stream()
                .filter(message -> message.progress() == CarrierMessage.Progress.FAILED)
                .forEach(message ->
                    gate.heed(message.action(), message.errorMessage(), carrier, clock.instant()));
        case CarrierAnswer.Unavailable unavailable -> {
          return;
        }
      }
    }
  }

  private void record(Tx tx, Dispatch dispatch, CarrierAnswer answer) {
    Instant now = clock.instant();
    switch (answer) {
      case CarrierAnswer.Found(List<CarrierMessage> messages, Instant carrierNow)
          when !messages.isEmpty()
              && messages.getFirst().progress() != CarrierMessage.Progress.TAKEN ->
          outcomes.adopt(tx, dispatch, messages.getFirst(), now);
      case CarrierAnswer.Found(List<CarrierMessage> messages, Instant carrierNow) -> {
        String status =
            messages.isEmpty() ? dispatch.providerStatus() : messages.getFirst().status();
        boolean goOn = !messages.isEmpty() && isYoung(dispatch, now);
        later(tx, dispatch, status, goOn, now);
      }
      case CarrierAnswer.Unavailable unavailable ->
          later(tx, dispatch, dispatch.providerStatus(), isYoung(dispatch, now), now);
    }
  }

  private void later(Tx tx, Dispatch dispatch, String status, boolean goOn, Instant now) {
    moves.move(
        tx,
        dispatch,
        DispatchBuilder.builder(dispatch)
            .providerStatus(status)
            .checks(dispatch.checks() + 1)
            .checkAt(goOn ? next(dispatch, now) : null)
            .build(),
        now);
  }

  private static boolean isYoung(Dispatch dispatch, Instant now) {
    Instant sentAt = dispatch.sentAt();
    return sentAt == null || now.isBefore(sentAt.plus(GIVE_UP));
  }

  /** The first question was asked without having failed: this is the second wait, or a later. */
  private @Nullable Instant next(Dispatch dispatch, Instant now) {
    return Retrying.DELIVERY.after(dispatch.checks() + 2, now, random).map(now::plus).orElse(null);
  }
}
