package app.ringback.store;

import static app.ringback.store.schema.Tables.COMMAND_RUN;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * Remembers, in the very transactions a handed-over command commits, that it committed them. When
 * the process carrying out a command dies, the one that asked can so tell whether its work is
 * stored.
 */
public final class CommandRuns {

  /** Who asked whether its work is stored has done so long before. */
  private static final Duration KEPT = Duration.ofDays(7);

  private static final ScopedValue<UUID> CURRENT = ScopedValue.newInstance();

  private final InstantSource clock;

  public CommandRuns(InstantSource clock) {
    this.clock = clock;
  }

  /** Carries out {@code work}, marking every transaction this thread commits with {@code run}. */
  public static <T> T as(UUID run, Callable<T> work) throws Exception {
    return ScopedValue.where(CURRENT, run).call(work::call);
  }

  void noteCommit(Tx tx) {
    if (!CURRENT.isBound()) {
      return;
    }
    UUID run = CURRENT.get();
    int updated =
        tx.dsl()
            .update(COMMAND_RUN)
            .set(COMMAND_RUN.COMMITS, COMMAND_RUN.COMMITS.plus(1))
            .where(COMMAND_RUN.ID.eq(run))
            .execute();
    if (updated == 0) {
      forgetBefore(tx, clock.instant().minus(KEPT));
      tx.dsl()
          .insertInto(COMMAND_RUN)
          .set(COMMAND_RUN.ID, run)
          .set(COMMAND_RUN.COMMITS, 1)
          .set(COMMAND_RUN.AT, clock.instant())
          .execute();
    }
  }

  /** Marks a command as finished: nothing of it is outstanding. */
  public static void finish(Transactions transactions, UUID run) {
    transactions.run(tx ->
        tx.dsl()
            .update(COMMAND_RUN)
            .set(COMMAND_RUN.FINISHED, true)
            .where(COMMAND_RUN.ID.eq(run))
            .execute());
  }

  /** Whether the command got to its end. */
  public static boolean isFinished(Transactions transactions, UUID run) {
    return transactions.read(
        tx -> tx.dsl().fetchExists(COMMAND_RUN, COMMAND_RUN.ID.eq(run).and(COMMAND_RUN.FINISHED)));
  }

  /** Forgets commands nobody asks for any more. */
  private static void forgetBefore(Tx tx, Instant instant) {
    tx.dsl().deleteFrom(COMMAND_RUN).where(COMMAND_RUN.AT.lt(instant)).execute();
  }

  /** How many transactions of the command were committed. */
  public static int commits(Transactions transactions, UUID run) {
    return transactions.read(tx ->
        tx.dsl()
            .select(COMMAND_RUN.COMMITS)
            .from(COMMAND_RUN)
            .where(COMMAND_RUN.ID.eq(run))
            .fetchOptional(COMMAND_RUN.COMMITS)
            .orElse(0));
  }
}
