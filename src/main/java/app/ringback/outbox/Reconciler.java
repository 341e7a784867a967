package app.ringback.outbox;

import app.ringback.core.Channel;
import app.ringback.store.Transactions;
import app.ringback.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what became of items that may or may not have left: asks the carrier at once, after 5
 * s, 30 s, 2 min and 10 min and at every start, then leaves it to the user. Nothing is sent here.
 */
final class Reconciler {

  private final Transactions transactions;
  private final DispatchStore dispatches;
  private final DispatchMoves moves;
  private final SendOutcomes outcomes;
  private final InstantSource clock;
  private final RandomGenerator random;

  Reconciler(
      Transactions transactions,
      DispatchStore dispatches,
      DispatchMoves moves,
      SendOutcomes outcomes,
      InstantSource clock,
      RandomGenerator random) {
    this.transactions = transactions;
    this.dispatches = dispatches;
    this.moves = moves;
    this.outcomes = outcomes;
    this.clock = clock;
    this.random = random;
  }

  /** What was being sent when the process ended, or when storing an outcome failed. */
  void recover() {
    List<Dispatch> cutOff =
        transactions.read(tx -> dispatches.inState(tx, List.of(DispatchState.SENDING))).stream()
            // A call that is just being made belongs to whoever makes it.
            .filter(dispatch -> dispatch.channel() != Channel.CALL)
            .toList();
    if (cutOff.isEmpty()) {
      return;
    }
    transactions.run(tx -> {
      Instant now = clock.instant();
      for (Dispatch sending : cutOff) {
        moves.move(
            tx,
            sending,
            DispatchBuilder.builder(sending)
                .state(DispatchState.UNKNOWN)
                .errorCode(SendTrouble.UNCLEAR.code())
                .errorMessage("Ringback was stopped while this was being sent.")
                .checkAt(now)
                .checks(0)
                .build(),
            now);
      }
    });
  }

  /** At a start every unknown item is asked about again, those left to the user too. */
  void askAgain() {
    List<Dispatch> unknown =
        transactions.read(tx -> dispatches.inState(tx, List.of(DispatchState.UNKNOWN)));
    if (unknown.isEmpty()) {
      return;
    }
    transactions.run(tx -> {
      Instant now = clock.instant();
      for (Dispatch dispatch : unknown) {
        Dispatch after = DispatchBuilder.builder(dispatch).checkAt(now).checks(0).build();
        moves.move(tx, dispatch, after, now);
      }
    });
  }

  /** Asks about every unknown text whose time has come. */
  void run(TextCarrier carrier) {
    for (Dispatch text : due(Channel.TEXT)) {
      Instant from = Optional.ofNullable(text.sendingAt()).orElse(text.createdAt());
      answered(
          text,
          carrier.find(text.to(), from),
          (dispatch, message, skew) ->
              MessageMatch.matches(dispatch, message, carrier.sender(), skew));
    }
  }

  /** Looks for every unknown mail whose time has come, by the Message-ID it was sent with. */
  void run(MailCarrier carrier) {
    List<Dispatch> unknown = due(Channel.EMAIL);
    if (!unknown.isEmpty()) {
      CarrierAnswer answer = carrier.find(unknown.stream().map(Dispatch::providerId).toList());
      unknown.forEach(mail ->
          answered(
              mail,
              answer,
              (dispatch, message, skew) -> message.id().equals(dispatch.providerId())));
    }
  }

  private List<Dispatch> due(Channel channel) {
    return transactions.read(
        tx -> dispatches.toCheck(tx, channel, DispatchState.UNKNOWN, clock.instant()));
  }

  private void answered(Dispatch dispatch, CarrierAnswer answer, Match match) {
    switch (answer) {
      case CarrierAnswer.Unavailable unavailable ->
          transactions.run(tx -> ifStillUnknown(tx, dispatch, now -> postpone(tx, now)));
      case CarrierAnswer.Found found ->
          transactions.run(
              tx -> ifStillUnknown(tx, dispatch, now -> settle(tx, now, found, match)));
    }
  }

  /** While the carrier was asked, the user or a mail that came in may have settled it. */
  private void ifStillUnknown(Tx tx, Dispatch asked, Consumer<Dispatch> then) {
    dispatches
        .find(tx, asked.id())
        .filter(now -> now.state() == DispatchState.UNKNOWN)
        .ifPresent(then);
  }

  /** Whether a message the carrier has is the item. */
  @FunctionalInterface
  private interface Match {
    boolean matches(Dispatch dispatch, CarrierMessage message, Duration skew);
  }

  private void postpone(Tx tx, Dispatch dispatch) {
    Instant now = clock.instant();
    moves.move(
        tx,
        dispatch,
        DispatchBuilder.builder(dispatch)
            .checkAt(Retrying.NOT_ASKED.after(1, now, random).map(now::plus).orElse(null))
            .build(),
        now);
  }

  private void settle(Tx tx, Dispatch dispatch, CarrierAnswer.Found found, Match match) {
    Instant now = clock.instant();
    Duration skew = skew(found.carrierNow(), now);
    Optional<CarrierMessage> matched =
        found.messages().stream()
            .filter(message -> match.matches(dispatch, message, skew))
            .filter(message -> !dispatches.isClaimed(tx, message.id(), dispatch.id()))
            .min(
                Comparator.comparing(
                    message -> Optional.ofNullable(message.createdAt()).orElse(Instant.MAX)));
    if (matched.isPresent()) {
      outcomes.adopt(tx, dispatch, matched.get(), now);
      return;
    }
    int checks = dispatch.checks() + 1;
    Instant next = Retrying.UNCLEAR.after(checks, now, random).map(now::plus).orElse(null);
    moves.move(
        tx, dispatch, DispatchBuilder.builder(dispatch).checks(checks).checkAt(next).build(), now);
  }

  /** How far the carrier's clock is ahead of ours; small differences are the network's. */
  private static Duration skew(@Nullable Instant carrierNow, Instant now) {
    return carrierNow == null ? Duration.ZERO : Duration.between(now, carrierNow);
  }
}
