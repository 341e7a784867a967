package app.ringback.app.window;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;

/** Asks the FX thread of a window that is measured. */
final class FxBench {

  private FxBench() {}

  static <T> T onFx(Callable<T> work) throws Exception {
    CompletableFuture<T> result = new CompletableFuture<>();
    Platform.runLater(() -> {
      try {
        result.complete(work.call());
      } catch (Exception e) {
        result.completeExceptionally(e);
      }
    });
    return result.get(10, TimeUnit.MINUTES);
  }

  static void until(BooleanSupplier condition) throws Exception {
    until(2, condition);
  }

  /** Asks the FX thread every so many milliseconds: seldom when what it is asked is measured. */
  static void until(long millis, BooleanSupplier condition) throws Exception {
    while (!onFx(condition::getAsBoolean)) {
      TimeUnit.MILLISECONDS.sleep(millis);
    }
  }
}
