package app.ringback.app.cli;

import app.ringback.app.Workspace;
import app.ringback.app.WorkspaceLock;
import app.ringback.app.WorkspaceLock.Holder;
import app.ringback.core.ProblemException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * The way into a workspace: as its owner when nobody else is, through its owner when it takes
 * commands, and after a short command that does not.
 */
final class Entrance {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final Workspace workspace;

  Entrance(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * Enters.
   *
   * @param mine works as the owner; the lock is given back afterwards
   * @param theirs works through the owner; empty when it turned out to be gone
   * @return the exit code of either
   */
  int enter(ToIntFunction<WorkspaceLock> mine, Function<Holder, OptionalInt> theirs) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Optional<WorkspaceLock> free = WorkspaceLock.tryAcquire(workspace);
      if (free.isPresent()) {
        try (WorkspaceLock lock = free.get()) {
          return mine.applyAsInt(lock);
        }
      }
      Optional<Holder> holder =
          WorkspaceLock.holder(workspace).filter(found -> !found.address().isEmpty());
      OptionalInt done = holder.map(theirs).orElse(OptionalInt.empty());
      if (done.isPresent()) {
        return done.getAsInt();
      }
      if (System.nanoTime() > end) {
        throw new ProblemException(
            "Another command is still working on this workspace.",
            "Nothing was changed.",
            "Wait until it has ended and try again.");
      }
      pause();
    }
  }

  /** The lock, waited for a while; empty when somebody else keeps it. */
  Optional<WorkspaceLock> lockWithin(Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (true) {
      Optional<WorkspaceLock> free = WorkspaceLock.tryAcquire(workspace);
      if (free.isPresent() || System.nanoTime() > end) {
        return free;
      }
      pause();
    }
  }

  private static void pause() {
    try {
      TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProblemException("The wait was broken off.", "Nothing was changed.", "Try again.");
    }
  }
}
