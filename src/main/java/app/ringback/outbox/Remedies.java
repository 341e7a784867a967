package app.ringback.outbox;

import app.ringback.core.Channel;
import app.ringback.core.DispatchId;
import app.ringback.core.ProblemException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What the user can do about an item that cannot go on by itself. Nothing here calls a carrier. */
public final class Remedies {

  private final OutboxBook book;
  private final Outbox outbox;
  private final DispatchMoves moves;

  Remedies(OutboxBook book, Outbox outbox) {
    this.book = book;
    this.outbox = outbox;
    this.moves = book.moves();
  }

  /**
   * Tries a failed, canceled or refused item again, as a new item linked to it.
   *
   * @throws ProblemException when it, or one that already tries it again, may still arrive
   */
  public Dispatch retry(DispatchId id) {
    return book.transactions()
        .write(tx -> {
          Dispatch before = book.item(tx, id);
          if (!before.state().isFinal() || before.state() == DispatchState.DELIVERED) {
            throw new ProblemException(
                "This " + word(before.channel()) + " is " + before.state().code() + ".",
                "Nothing was sent a second time.",
                "Only what failed, was canceled or refused can be tried again.");
          }
          if (DispatchChain.goesOn(before.id(), book.dispatches().ofLead(tx, before.leadId()))) {
            throw new ProblemException(
                "This " + word(before.channel()) + " was already tried again.",
                "Nothing was sent a second time.",
                "Look at the newer one.");
          }
          return outbox.queueAgain(tx, before);
        });
  }

  private static String word(Channel channel) {
    return switch (channel) {
      case TEXT -> "text";
      case EMAIL -> "e-mail";
      case CALL -> "call";
    };
  }

  /**
   * Lets an item go that waits for the user's word: one that an archive brought from another
   * machine, or one with words that were taken for spam.
   */
  public Dispatch confirm(DispatchId id) {
    return book.transactions()
        .write(tx -> {
          Dispatch before = book.item(tx, id);
          if (!before.waitsForConfirmation()) {
            return before;
          }
          Instant now = book.clock().instant();
          if (before.rule().equals(Dispatch.FILTERED)) {
            return moves.move(tx, before, FilteredWords.lookedAt(before, now), now);
          }
          // What was on its way there may have left: the carrier is asked before anything else.
          boolean mayHaveLeft = before.sendingAt() != null;
          Dispatch after =
              DispatchBuilder.builder(before)
                  .state(mayHaveLeft ? DispatchState.UNKNOWN : DispatchState.QUEUED)
                  .rule("")
                  .dueAt(now)
                  .checkAt(mayHaveLeft ? now : null)
                  .checks(0)
                  .build();
          return moves.move(tx, before, after, now);
        });
  }

  /**
   * Puts failed items away: they leave the outbox and stay on their leads' timelines.
   *
   * @return those that were put away just now
   */
  public List<DispatchId> dismiss(Collection<DispatchId> items) {
    return book.transactions()
        .write(tx -> DismissalStore.dismiss(tx, items, book.clock().instant()));
  }

  /**
   * Undoes {@link #dismiss}.
   *
   * @return those that are back
   */
  public List<DispatchId> bringBack(Collection<DispatchId> items) {
    return book.transactions()
        .write(tx -> DismissalStore.bringBack(tx, items, book.clock().instant()));
  }

  /**
   * Settles an unknown item by the user's word.
   *
   * @param arrived whether it arrived; when not it counts as failed and can be tried again
   */
  public Dispatch settle(DispatchId id, boolean arrived) {
    return book.transactions()
        .write(tx -> {
          Dispatch before = book.item(tx, id);
          if (before.state() != DispatchState.UNKNOWN) {
            return before;
          }
          Instant now = book.clock().instant();
          DispatchBuilder after = DispatchBuilder.builder(before).checkAt(null).finalAt(now);
          Dispatch settled =
              arrived
                  ? after
                      .state(DispatchState.DELIVERED)
                      .errorCode("")
                      .errorMessage("")
                      .sentAt(before.sendingAt())
                      .build()
                  : after
                      .state(DispatchState.FAILED)
                      .errorCode(SendTrouble.NOT_SENT.code())
                      .errorMessage("You said that it did not arrive.")
                      .build();
          return moves.move(tx, before, settled, now);
        });
  }
}
