package app.ringback.outbox;

import app.ringback.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Records what became of an attempt to hand a mail over. */
final class MailOutcomes {

  private final DispatchMoves moves;
  private final RandomGenerator random;

  MailOutcomes(DispatchMoves moves, RandomGenerator random) {
    this.moves = moves;
    this.random = random;
  }

  Dispatch record(Tx tx, Dispatch sending, MailResult result, Instant now) {
    DispatchBuilder after = DispatchBuilder.builder(sending);
    Dispatch recorded =
        switch (result) {
          case MailResult.Accepted _ ->
              // Nobody tells later that a mail arrived; a bounce comes as mail.
              after.state(DispatchState.SENT).sentAt(now).checkAt(null).build();
          case MailResult.NothingLeft(String reason) ->
              notTried(after, sending)
                  .dueAt(Retrying.MAIL_OFFLINE.after(1, now, random).map(now::plus).orElse(now))
                  .errorCode(SendTrouble.OFFLINE.code())
                  .errorMessage(reason)
                  .build();
          case MailResult.NotNow(String code, String message) ->
              notNow(after, sending, code, message, now);
          case MailResult.Refused(String code, String message) ->
              after
                  .state(DispatchState.FAILED)
                  .finalAt(now)
                  .errorCode(code)
                  .errorMessage(message)
                  .build();
          case MailResult.AccountRefused(String code, String message) ->
              notTried(after, sending).dueAt(now).errorCode(code).errorMessage(message).build();
          case MailResult.Unknown(String reason) ->
              after
                  .state(DispatchState.UNKNOWN)
                  .errorCode(SendTrouble.UNCLEAR.code())
                  .errorMessage(reason)
                  .checkAt(now)
                  .checks(0)
                  .build();
        };
    return moves.move(tx, sending, recorded, now);
  }

  /** Neither the mail nor its recipient had a part in it: such attempts use up none. */
  private static DispatchBuilder notTried(DispatchBuilder after, Dispatch sending) {
    return after.state(DispatchState.QUEUED).attempts(sending.attempts() - 1);
  }

  private Dispatch notNow(
      DispatchBuilder after, Dispatch sending, String code, String message, Instant now) {
    Optional<Duration> wait = Retrying.MAIL.after(sending.attempts(), now, random);
    after.errorCode(code.isEmpty() ? SendTrouble.NOT_NOW.code() : code).errorMessage(message);
    return wait.isPresent()
        ? after.state(DispatchState.QUEUED).dueAt(now.plus(wait.get())).build()
        : after.state(DispatchState.FAILED).finalAt(now).build();
  }
}
