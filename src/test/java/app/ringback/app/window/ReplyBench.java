package app.ringback.app.window;

import static app.ringback.app.window.FxBench.onFx;
import static app.ringback.app.window.FxBench.until;

import app.ringback.bench.Figures;
import app.ringback.bench.RatedDesk;
import app.ringback.core.LeadId;
import app.ringback.ui.FxThread;
import app.ringback.ui.Tasks;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.stage.Stage;

/** From the carrier's answer that holds a reply to its entry in a frame of the open window. */
public final class ReplyBench {

  private static final int WARM = 20;
  private static final int REPLIES = 100;

  private ReplyBench() {}

  public static void run(Path folder, Figures figures) throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    try {
      Platform.startup(started::countDown);
    } catch (IllegalStateException e) {
      // Another part of the bench has started it.
      started.countDown();
    }
    started.await();
    Platform.setImplicitExit(false);
    try (RatedDesk rated = RatedDesk.open(folder);
        ExecutorService background = Executors.newVirtualThreadPerTaskExecutor()) {
      LeadId lead = rated.leads(200).getFirst();
      Tasks tasks = new Tasks(background, new FxThread());
      OpenDesk open = OpenDesk.of(rated.desk);
      Stage[] stage = new Stage[1];
      DeskWindow window = FxBench.open(open, tasks, rated.clock, stage);
      onFx(() -> {
        window.select(lead);
        return true;
      });
      measure(rated, stage[0].getScene(), figures);
      CountDownLatch closed = new CountDownLatch(1);
      onFx(() -> {
        window.close(closed::countDown);
        stage[0].hide();
        return true;
      });
      closed.await(20, TimeUnit.SECONDS);
    }
  }

  private static void measure(RatedDesk rated, Scene scene, Figures figures) throws Exception {
    until(() -> scene.lookup("#timeline") instanceof ListView<?>);
    long[] times = new long[REPLIES];
    for (int i = -WARM; i < REPLIES; i++) {
      int before = onFx(() -> entries(scene));
      CompletableFuture<Long> painted = new CompletableFuture<>();
      Runnable listener =
          () -> {
            if (entries(scene) > before) {
              painted.complete(System.nanoTime());
            }
          };
      onFx(() -> {
        scene.addPostLayoutPulseListener(listener);
        return true;
      });
      rated.twilio.receive(RatedDesk.number(0), "Reply " + i + ", Thursday works");
      rated.desk.listening().pollTextsOnce();
      long time = painted.get(20, TimeUnit.SECONDS) - rated.twilio.answeredAtNanos();
      if (i >= 0) {
        times[i] = time;
      }
      onFx(() -> {
        scene.removePostLayoutPulseListener(listener);
        return true;
      });
      // The window rests between two readings; a reply comes some time after the last one.
      TimeUnit.MILLISECONDS.sleep(600);
    }
    BareList bare = onFx(BareList::new);
    long[] raw = new long[REPLIES];
    for (int i = -WARM; i < REPLIES; i++) {
      long time = bare.fill();
      if (i >= 0) {
        raw[i] = time;
      }
    }
    bare.close();
    long[] sorted = times.clone();
    Arrays.sort(sorted);
    figures.addLatency(
        String.format(
            Locale.ROOT,
            "a reply, from the poll's answer to its frame (p99 %.1f ms)",
            sorted[(int) Math.ceil(REPLIES * 0.99) - 1] / 1e6),
        times,
        raw,
        "a bare list of 1,000 lines to its frame",
        "");
  }

  private static int entries(Scene scene) {
    return scene.lookup("#timeline") instanceof ListView<?> list ? list.getItems().size() : 0;
  }
}
