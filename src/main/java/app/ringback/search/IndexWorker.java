package app.ringback.search;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread on which the index is read from disk, written and saved. */
final class IndexWorker {

  private static final Logger log = LoggerFactory.getLogger(IndexWorker.class);

  private final ScheduledThreadPoolExecutor thread;
  private final Consumer<Exception> onFailure;

  /** Work on the index. */
  interface Work {
    void run() throws IOException;
  }

  /** Work that is planned at most once at a time. */
  static final class Planned {
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final long millis;
    private final Work work;

    Planned(long millis, Work work) {
      this.millis = millis;
      this.work = work;
    }
  }

  IndexWorker(Consumer<Exception> onFailure) {
    this.onFailure = onFailure;
    this.thread =
        new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("search").factory());
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  void start(Work work) {
    if (!thread.isShutdown()) {
      thread.execute(() -> guarded(work));
    }
  }

  /** Starts the work after its while, unless it is waiting already. */
  void plan(Planned planned) {
    if (!thread.isShutdown() && planned.waiting.compareAndSet(false, true)) {
      var _ =
          thread.schedule(
              () -> {
                planned.waiting.set(false);
                guarded(planned.work);
              },
              planned.millis,
              TimeUnit.MILLISECONDS);
    }
  }

  /** Does the work after all that was started before, and waits at most so long for its end. */
  void finish(Work work, long seconds) {
    try {
      thread.submit(() -> guarded(work)).get(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      log.warn("The search index is not done yet", e);
    }
  }

  /** Takes no more work. What runs is not interrupted: H2 would find its file closed under it. */
  void stop() {
    thread.shutdown();
  }

  private void guarded(Work work) {
    try {
      work.run();
    } catch (IOException | RuntimeException e) {
      log.error("The search index failed", e);
      onFailure.accept(e);
    }
  }
}
