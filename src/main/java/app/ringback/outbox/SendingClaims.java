package app.ringback.outbox;

import app.ringback.compliance.Decision;
import app.ringback.compliance.PlannedTouch;
import app.ringback.core.DispatchId;
import app.ringback.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Takes an item for sending: asks the guard and commits that it is being sent. */
final class SendingClaims {

  /** Well within the two seconds before the end of the hours in which nothing starts. */
  private static final Duration PROMPT = Duration.ofSeconds(1);

  private final OutboxBook book;
  private final DispatchMoves moves;
  private final LastLook lastLook;

  SendingClaims(OutboxBook book) {
    this(book, LastLook.NONE);
  }

  SendingClaims(OutboxBook book, LastLook lastLook) {
    this.book = book;
    this.moves = book.moves();
    this.lastLook = lastLook;
  }

  /**
   * The item, on disk as being sent; nothing when the guard or the user was faster.
   *
   * @param attempt puts down what is to be known of the attempt before it begins
   */
  Optional<Dispatch> take(DispatchId id, UnaryOperator<DispatchBuilder> attempt) {
    return book.transactions()
        .write(tx -> claim(tx, id, attempt))
        .filter(sending ->
            !isLate(sending) || book.transactions().write(tx -> mayStillGo(tx, sending)));
  }

  private Optional<Dispatch> claim(Tx tx, DispatchId id, UnaryOperator<DispatchBuilder> attempt) {
    Instant now = book.clock().instant();
    Dispatch waiting = book.dispatches().find(tx, id).orElse(null);
    if (waiting == null
        || !waiting.state().isWaiting()
        || waiting.waitsForConfirmation()
        || waiting.dueAt().isAfter(now)) {
      return Optional.empty();
    }
    Decision decision =
        lastLook
            .against(tx, waiting)
            .<Decision>map(Decision.Never::new)
            .orElseGet(() -> decision(tx, waiting, now));
    Dispatch byGuard = Guarded.atDispatch(waiting, decision, now);
    Dispatch decided = FilteredWords.check(tx, byGuard, now);
    if (!decided.equals(waiting)) {
      moves.move(tx, waiting, decided, now);
      return Optional.empty();
    }
    DispatchBuilder sending =
        DispatchBuilder.builder(waiting)
            .state(DispatchState.SENDING)
            .sendingAt(now)
            .attempts(waiting.attempts() + 1)
            .rule("")
            .errorCode("")
            .errorMessage("");
    return Optional.of(moves.move(tx, waiting, attempt.apply(sending).build(), now));
  }

  /** Storing took so long (a slow disk, a sleep of the machine) that the hours may have ended. */
  private boolean isLate(Dispatch sending) {
    Instant claimedAt = sending.sendingAt();
    return claimedAt == null || book.clock().instant().isAfter(claimedAt.plus(PROMPT));
  }

  /** Nothing has left yet: when it may not any more, it is put back, and the guard holds it. */
  private boolean mayStillGo(Tx tx, Dispatch sending) {
    Instant now = book.clock().instant();
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
    return book.leads()
        .find(tx, book.leads().survivor(tx, waiting.leadId()))
        .map(lead ->
            book.guard()
                .ask(
                    tx,
                    new PlannedTouch(lead, waiting.channel(), waiting.to(), waiting.automatic()),
                    now))
        .orElse(new Decision.Never("the lead is no longer in the book"));
  }
}
