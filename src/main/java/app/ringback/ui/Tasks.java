package app.ringback.ui;

import app.ringback.core.Problem;
import app.ringback.core.ProblemException;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs work off the FX thread and hands the result, or a problem in words, back to it. */
public final class Tasks {

  private static final Logger log = LoggerFactory.getLogger(Tasks.class);

  private final Executor background;
  private final Executor fxThread;

  public Tasks(Executor background, Executor fxThread) {
    this.background = background;
    this.fxThread = fxThread;
  }

  /**
   * Starts the work; exactly one of the two consumers is then called on the FX thread. Once the
   * program ends and takes no more work, nothing is started and nobody is called.
   */
  public <T> void run(Callable<T> work, Consumer<T> onSuccess, Consumer<Problem> onProblem) {
    start(() -> {
      T result;
      try {
        result = work.call();
      } catch (ProblemException e) {
        log.warn("Background work failed: {}", e.problem().happened(), e);
        fxThread.execute(() -> onProblem.accept(e.problem()));
        return;
      } catch (Exception e) {
        log.error("Background work failed unexpectedly", e);
        fxThread.execute(() -> onProblem.accept(unexpected(e)));
        return;
      }
      fxThread.execute(() -> onSuccess.accept(result));
    });
  }

  private void start(Runnable work) {
    try {
      background.execute(work);
    } catch (RejectedExecutionException e) {
      log.debug("The window is closed: nothing more is started", e);
    }
  }

  /** Brings work onto the FX thread. */
  public void onFxThread(Runnable work) {
    fxThread.execute(work);
  }

  private static Problem unexpected(Exception e) {
    return new Problem(
        "Something went wrong inside Ringback (" + e.getClass().getSimpleName() + ").",
        "What is stored is safe.",
        "Try again; the log in the workspace tells more.");
  }
}
