package app.ringback.outbox;

import app.ringback.compliance.Decision;
import app.ringback.compliance.PlannedTouch;
import app.ringback.store.Tx;
import java.time.Instant;
import java.util.List;

/** Decides anew about what a rule holds, as when another version of the rules is in force. */
public final class HeldDispatches {

  private final OutboxBook book;
  private final DispatchMoves moves;

  HeldDispatches(OutboxBook book) {
    this.book = book;
    moves = book.moves();
  }

  /**
   * Asks the guard about every held item that does not wait for the user's word. What may leave
   * leaves at the instant it was wanted for, what may never is canceled.
   *
   * @return how many stand differently now
   */
  public int decideAnew() {
    return book.transactions()
        .write(tx -> {
          int moved = 0;
          for (Dispatch held : book.dispatches().inState(tx, List.of(DispatchState.HELD))) {
            if (!held.waitsForConfirmation() && decide(tx, held)) {
              moved++;
            }
          }
          return moved;
        });
  }

  private boolean decide(Tx tx, Dispatch held) {
    Instant now = book.clock().instant();
    Instant wanted = Guarded.wantedAt(held);
    Instant when = wanted.isAfter(now) ? wanted : now;
    Dispatch waiting =
        DispatchBuilder.builder(held).state(DispatchState.QUEUED).rule("").dueAt(when).build();
    Dispatch decided = Guarded.atDispatch(waiting, decision(tx, held, when), now);
    if (decided.state() == held.state()
        && decided.rule().equals(held.rule())
        && decided.dueAt().equals(held.dueAt())) {
      return false;
    }
    moves.move(tx, held, decided, now);
    return true;
  }

  private Decision decision(Tx tx, Dispatch held, Instant when) {
    return book.leads()
        .find(tx, book.leads().survivor(tx, held.leadId()))
        .map(lead ->
            book.guard()
                .ask(tx, new PlannedTouch(lead, held.channel(), held.to(), held.automatic()), when))
        .orElse(new Decision.Never("the lead is no longer in the book"));
  }
}
