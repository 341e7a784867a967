package app.ringback.outbox.call;

import app.ringback.core.Change;
import app.ringback.core.Changes;
import app.ringback.core.Subscription;
import app.ringback.outbox.WorkLoop;
import java.time.Duration;
import java.time.InstantSource;

/**
 * The thread that makes calls: looks at a call that is under way every second, and otherwise sleeps
 * until one is due or asked for.
 */
public final class CallLoop implements AutoCloseable {

  private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

  private final CallDesk desk;
  private final Changes changes;
  private final WorkLoop loop;
  private Subscription asked = () -> {};
  private Subscription heard = () -> {};

  /**
   * @param screen whether there is a window in which the rep can say to be on the line
   */
  public CallLoop(CallDesk desk, boolean screen, Changes changes, InstantSource clock) {
    this.desk = desk;
    this.changes = changes;
    loop =
        new WorkLoop(
            "calls",
            new WorkLoop.Work(
                desk::recover, () -> desk.runDue(screen), () -> desk.nextPass(screen)),
            AFTER_FAILURE,
            clock);
  }

  /** Starts the thread. */
  public void start() {
    asked = desk.onWake(loop::wake);
    heard =
        changes.subscribe(change -> {
          if (change instanceof Change.DispatchChanged
              || change instanceof Change.SettingsChanged
              || change instanceof Change.ClockMoved) {
            loop.wake();
          }
        });
    loop.start(() -> {});
  }

  /** Ends after the step that is under way; a call that is live goes on without Ringback. */
  @Override
  public void close() {
    asked.close();
    heard.close();
    loop.stop();
    loop.join();
  }
}
