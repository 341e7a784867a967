package app.ringback.outbox;

import app.ringback.core.Change;
import app.ringback.core.Changes;
import app.ringback.core.Subscription;
import java.time.Duration;
import java.time.InstantSource;

/**
 * The outbox's own thread: sleeps until the earliest item is due or something changes. Closing it
 * lets the item that is just leaving finish and starts no other.
 */
public final class OutboxLoop implements AutoCloseable {

  private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

  private final OutboxWorker worker;
  private final Changes changes;
  private final WorkLoop loop;
  private Subscription subscription = () -> {};

  public OutboxLoop(OutboxWorker worker, Changes changes, InstantSource clock) {
    this(worker, () -> {}, changes, clock);
  }

  /**
   * A loop that lets something else go first.
   *
   * @param before done before each pass, which does not happen when it fails
   */
  public OutboxLoop(OutboxWorker worker, Runnable before, Changes changes, InstantSource clock) {
    this.worker = worker;
    this.changes = changes;
    loop =
        new WorkLoop(
            "outbox",
            new WorkLoop.Work(
                worker::start,
                () -> {
                  before.run();
                  worker.runDue();
                },
                worker::nextPass),
            AFTER_FAILURE,
            clock);
  }

  /** Starts the thread; {@code ready} runs on it once what was cut off before is recorded. */
  public void start(Runnable ready) {
    subscription =
        changes.subscribe(change -> {
          // A changed setting may bring the carrier that everything waits for.
          if (change instanceof Change.DispatchChanged
              || change instanceof Change.SettingsChanged
              || change instanceof Change.ClockMoved) {
            loop.wake();
          }
        });
    loop.start(ready);
  }

  @Override
  public void close() {
    subscription.close();
    loop.stop();
    worker.stop();
    loop.join();
  }
}
