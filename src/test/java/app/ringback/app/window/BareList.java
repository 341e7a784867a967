package app.ringback.app.window;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.stage.Stage;

/** The raw baseline of the window: a bare list of short lines, in a stage of its own. */
final class BareList {

  private final ListView<String> list = new ListView<>();
  private final Stage stage = new Stage();
  private final Scene scene = new Scene(list, 1280, 800);

  /** FX thread only. */
  BareList() {
    stage.setScene(scene);
    stage.show();
  }

  /** Nanoseconds from setting 1,000 lines to their frame, after a short list was shown. */
  long fill() throws Exception {
    onFx(() -> list.setItems(lines(5)));
    CompletableFuture<Long> painted = new CompletableFuture<>();
    Runnable listener = () -> painted.complete(System.nanoTime());
    long start = System.nanoTime();
    onFx(() -> {
      scene.addPostLayoutPulseListener(listener);
      list.setItems(lines(1000));
      list.scrollTo(999);
    });
    long time = painted.get(10, TimeUnit.SECONDS) - start;
    onFx(() -> scene.removePostLayoutPulseListener(listener));
    return time;
  }

  /** Scrolls through so many lines as the list of leads is scrolled. */
  void scroll(int rows) throws Exception {
    onFx(() -> list.setItems(lines(rows)));
    Random random = new Random(5);
    for (int i = 0; i < WindowBench.SCROLLS; i++) {
      int to = i % 4 == 0 ? random.nextInt(Math.max(1, rows)) : Math.min(rows - 1, i * 7);
      onFx(() -> list.scrollTo(to));
    }
  }

  void close() throws Exception {
    onFx(stage::hide);
  }

  private static javafx.collections.ObservableList<String> lines(int count) {
    List<String> lines = IntStream.range(0, count).mapToObj(i -> "Line " + i).toList();
    return FXCollections.observableArrayList(lines);
  }

  private static void onFx(Runnable work) throws Exception {
    CompletableFuture<Boolean> done = new CompletableFuture<>();
    Platform.runLater(() -> {
      work.run();
      done.complete(true);
    });
    done.get(1, TimeUnit.MINUTES);
  }
}
