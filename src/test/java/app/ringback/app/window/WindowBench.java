package app.ringback.app.window;

import static app.ringback.app.window.FxBench.onFx;
import static app.ringback.app.window.FxBench.until;

import app.ringback.app.Desk;
import app.ringback.bench.Bench;
import app.ringback.bench.Figures;
import app.ringback.core.LeadId;
import app.ringback.lead.SmartView;
import app.ringback.sample.SampleBook;
import app.ringback.sample.SampleCsv;
import app.ringback.timeline.TimelineStore;
import app.ringback.ui.FxThread;
import app.ringback.ui.Tasks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.stage.Stage;

/** The real window on a full book, headless: opening a lead, scrolling, importing. */
public final class WindowBench {

  private static final LeadId LONG = LeadId.parse("00000000-0000-7000-8000-0000000010ad");
  private static final int IMPORTED = 100_000;
  private static final int LONG_FROM = 900;
  static final int SCROLLS = 400;

  private final Desk desk;
  private final Figures figures;
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  private final Tasks tasks = new Tasks(background, new FxThread());

  private WindowBench(Desk desk, Figures figures) {
    this.desk = desk;
    this.figures = figures;
  }

  /** Measures the window on the workspace and closes it again. */
  public static void run(Path folder, Figures figures) throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    started.await();
    Platform.setImplicitExit(false);
    try (Desk desk = Bench.open(folder)) {
      desk.searchIndex().open();
      desk.searchIndex().settle();
      new WindowBench(desk, figures).measure(folder);
    }
  }

  private void measure(Path folder) throws Exception {
    OpenDesk open = OpenDesk.of(desk);
    Stage[] stage = new Stage[1];
    DeskWindow window = FxBench.open(open, tasks, desk.clock(), stage);
    Scene scene = stage[0].getScene();
    opening(window, scene, open);
    scrolling(scene);
    importing(window, scene, folder);
    CountDownLatch closed = new CountDownLatch(1);
    onFx(() -> {
      window.close(closed::countDown);
      stage[0].hide();
      return true;
    });
    closed.await(20, TimeUnit.SECONDS);
    background.shutdown();
  }

  private void opening(DeskWindow window, Scene scene, OpenDesk open) throws Exception {
    List<LeadId> others = usualLeads(open);
    // The first ones are what the compiler needs to warm up; all others count.
    long[] times = new long[100];
    for (int i = -20; i < times.length; i++) {
      LeadId other = others.get(Math.floorMod(i, others.size()));
      onFx(() -> select(window, other));
      until(() -> entries(scene) < LONG_FROM);
      CompletableFuture<Long> painted = new CompletableFuture<>();
      Runnable[] listener = new Runnable[1];
      long start = System.nanoTime();
      onFx(() -> {
        listener[0] =
            () -> {
              if (entries(scene) >= LONG_FROM && !painted.isDone()) {
                painted.complete(System.nanoTime());
              }
            };
        scene.addPostLayoutPulseListener(listener[0]);
        return select(window, LONG);
      });
      long time = painted.get(10, TimeUnit.SECONDS) - start;
      if (i >= 0) {
        times[i] = time;
      }
      onFx(() -> {
        scene.removePostLayoutPulseListener(listener[0]);
        return true;
      });
    }
    BareList bare = onFx(BareList::new);
    long[] raw = new long[times.length];
    for (int i = -20; i < raw.length; i++) {
      long time = bare.fill();
      if (i >= 0) {
        raw[i] = time;
      }
    }
    bare.close();
    figures.addLatency(
        "opening a lead with 1,000 activities to its frame",
        times,
        raw,
        "a bare list of 1,000 lines to its frame",
        "<= 50 ms p95");
  }

  /** Leads from the top of the list; the sample has a long conversation of its own in it. */
  private List<LeadId> usualLeads(OpenDesk open) {
    TimelineStore timelines = desk.timelines();
    return open.views().firstPage(SmartView.ALL, 60).stream()
        .filter(lead -> desk.transactions().read(tx -> timelines.of(tx, lead)).size() < LONG_FROM)
        .toList();
  }

  private static boolean pressed(Button button) {
    boolean ready = button.isVisible() && !button.isDisabled();
    if (ready) {
      button.fire();
    }
    return ready;
  }

  private static boolean select(DeskWindow window, LeadId lead) {
    window.select(lead);
    return true;
  }

  private static int entries(Scene scene) {
    return scene.lookup("#timeline") instanceof ListView<?> list && list.isVisible()
        ? list.getItems().size()
        : 0;
  }

  private void scrolling(Scene scene) throws Exception {
    ListView<?> list = (ListView<?>) onFx(() -> scene.lookup(".lead-list"));
    int rows = onFx(() -> list.getItems().size());
    Random random = new Random(5);
    try (FxPauses pauses = new FxPauses()) {
      for (int i = 0; i < SCROLLS; i++) {
        int to = i % 4 == 0 ? random.nextInt(Math.max(1, rows)) : Math.min(rows - 1, i * 7);
        onFx(() -> {
          list.scrollTo(to);
          return true;
        });
      }
      figures.addLatency(
          String.format(Locale.ROOT, "FX thread busy while scrolling %,d rows", rows),
          pauses.nanos(),
          bareScrolling(rows),
          "as many lines in a bare list",
          "no block over 50 ms");
    }
  }

  private static long[] bareScrolling(int rows) throws Exception {
    BareList bare = onFx(BareList::new);
    try (FxPauses pauses = new FxPauses()) {
      bare.scroll(rows);
      return pauses.nanos();
    } finally {
      bare.close();
    }
  }

  private void importing(DeskWindow window, Scene scene, Path folder) throws Exception {
    Path csv = folder.resolveSibling("window.csv");
    SampleCsv.write(new SampleBook(99, IMPORTED, 0, SampleBook.USUAL_END).leads(), csv);
    try (FxPauses pauses = new FxPauses()) {
      long start = System.nanoTime();
      onFx(() -> {
        window.importFiles(List.of(csv));
        return true;
      });
      until(200, () -> scene.lookup("#import-start") instanceof Button go && pressed(go));
      until(200, () -> scene.lookup("#import-report") != null);
      figures.addLatency(
          String.format(
              Locale.ROOT,
              "FX thread busy while importing %,d rows (%.0f s)",
              IMPORTED,
              (System.nanoTime() - start) / 1e9),
          pauses.nanos(),
          new long[0],
          "",
          "no frame over 50 ms");
    }
  }

  /** Asks the FX thread every few milliseconds and notes how long it took to answer. */
  private static final class FxPauses implements AutoCloseable {

    private final List<Long> waits = new ArrayList<>();
    private volatile boolean on = true;

    FxPauses() {
      Thread.ofPlatform().daemon().start(this::ask);
    }

    private void ask() {
      try {
        while (on) {
          CountDownLatch answered = new CountDownLatch(1);
          long start = System.nanoTime();
          Platform.runLater(answered::countDown);
          answered.await();
          synchronized (waits) {
            waits.add(System.nanoTime() - start);
          }
          TimeUnit.MILLISECONDS.sleep(3);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    long[] nanos() {
      synchronized (waits) {
        return waits.stream().mapToLong(Long::longValue).toArray();
      }
    }

    @Override
    public void close() {
      on = false;
    }
  }
}
