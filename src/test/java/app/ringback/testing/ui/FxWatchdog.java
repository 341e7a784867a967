package app.ringback.testing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;

/**
 * Proves that the FX thread never works or waits longer than 50 ms at a time. Time in which the
 * machine merely gave it no processor does not count, so that a busy build server fails nobody.
 */
public final class FxWatchdog implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofMillis(50);
  private static final long STEP_NANOS = Duration.ofMillis(2).toNanos();

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final List<String> incidents = new ArrayList<>();
  private final Thread watcher = new Thread(this::watch, "fx-watchdog");
  private final Thread fxThread;
  private volatile boolean over;

  public FxWatchdog() {
    CompletableFuture<Thread> found = new CompletableFuture<>();
    Platform.runLater(() -> found.complete(Thread.currentThread()));
    fxThread = found.join();
    watcher.setDaemon(true);
    watcher.start();
  }

  private void watch() {
    while (!over) {
      CompletableFuture<Void> answer = new CompletableFuture<>();
      Platform.runLater(() -> answer.complete(null));
      waitFor(answer);
      LockSupport.parkNanos(STEP_NANOS);
    }
  }

  private void waitFor(CompletableFuture<Void> answer) {
    long spent = 0;
    long cpu = threads.getThreadCpuTime(fxThread.threadId());
    String slowest = "";
    while (!answer.isDone() && !over) {
      LockSupport.parkNanos(STEP_NANOS);
      long cpuNow = threads.getThreadCpuTime(fxThread.threadId());
      boolean waits = fxThread.getState() != Thread.State.RUNNABLE && !waitsForItsPainter();
      spent += waits ? STEP_NANOS : cpuNow - cpu;
      cpu = cpuNow;
      if (spent > LIMIT.toNanos() / 2 && slowest.isEmpty()) {
        slowest = stack();
      }
    }
    if (spent > LIMIT.toNanos()) {
      synchronized (incidents) {
        incidents.add(spent / 1_000_000 + " ms, half-way in:\n" + slowest);
      }
    }
  }

  /**
   * Before a new frame JavaFX itself waits until the last one is painted. In software on a busy
   * machine that is the processor's time again, and nothing the program could hand on.
   */
  private boolean waitsForItsPainter() {
    for (StackTraceElement frame : fxThread.getStackTrace()) {
      if (frame.getMethodName().equals("waitForRenderingToComplete")) {
        return true;
      }
    }
    return false;
  }

  private String stack() {
    StringBuilder text = new StringBuilder();
    for (StackTraceElement frame : fxThread.getStackTrace()) {
      text.append("    at ").append(frame).append('\n');
    }
    return text.toString();
  }

  /** Ends the watch and fails when the FX thread was blocked in between. */
  @Override
  public void close() {
    over = true;
    while (watcher.isAlive()) {
      LockSupport.parkNanos(STEP_NANOS);
    }
    synchronized (incidents) {
      assertThat(incidents).as("blocked over %s ms", LIMIT.toMillis()).isEmpty();
    }
  }
}
