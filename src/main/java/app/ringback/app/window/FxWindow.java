package app.ringback.app.window;

import app.ringback.app.WindowLauncher;
import app.ringback.core.Subscription;
import app.ringback.outbox.OutboxLoop;
import app.ringback.ui.FxThread;
import app.ringback.ui.Tasks;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Opens the window. The frame is on screen before the book is open. Without a display, pictures of
 * the window are made instead where they were asked for.
 */
public final class FxWindow implements WindowLauncher {

  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;

  private final Display display;
  private final Consumer<String> say;
  private final Function<Request, List<StartMend>> mends;

  /**
   * @param say prints a line for whoever started the program
   * @param mends ways on when the book cannot be opened
   */
  public FxWindow(Display display, Consumer<String> say, Function<Request, List<StartMend>> mends) {
    this.display = display;
    this.say = say;
    this.mends = mends;
  }

  @Override
  public void open(Request request) {
    if (request.pictures().isPresent() && !display.isThere()) {
      new PictureRun(say).run(request, request.pictures().get());
      return;
    }
    FxLog.quieten();
    Path memory = request.workspace().folder().resolve("window.properties");
    WindowPlace before = WindowPlace.read(memory);
    AtomicReference<@Nullable OutboxLoop> outbox = new AtomicReference<>();
    CountDownLatch closed = new CountDownLatch(1);
    WindowPlace[] after = {before};
    try (ExecutorService background = Executors.newVirtualThreadPerTaskExecutor()) {
      Tasks tasks = new Tasks(background, new FxThread());
      Platform.startup(() -> {
        Stage stage = new Stage();
        DeskWindow window = new DeskWindow(Locale.getDefault(), tasks, request.clock());
        show(stage, window, before);
        Subscription shows = request.show().subscribe(() -> tasks.onFxThread(() -> front(stage)));
        stage.setOnHidden(event -> {
          after[0] = StagePlace.of(stage, window.theme());
          shows.close();
          window.close(closed::countDown);
        });
        openDesk(request, window, tasks, stage, outbox);
      });
      waitFor(closed);
    }
    // After the drafts and whatever else was under way; what is just leaving is let finish.
    OutboxLoop loop = outbox.get();
    if (loop != null) {
      loop.close();
    }
    if (!after[0].equals(before)) {
      after[0].write(memory);
    }
  }

  private void openDesk(
      Request request,
      DeskWindow window,
      Tasks tasks,
      Stage stage,
      AtomicReference<@Nullable OutboxLoop> outbox) {
    tasks.run(
        () -> {
          OpenDesk open = OpenDesk.of(request.desk().get());
          OutboxLoop loop = open.desk().sending().newLoop();
          loop.start(() -> {});
          outbox.set(loop);
          return open;
        },
        window::show,
        problem -> window.show(problem, mends.apply(request), stage::hide));
  }

  private static void show(Stage stage, DeskWindow window, WindowPlace place) {
    window.theme().choice().set(place.theme());
    Scene scene = new Scene(window.root(), WIDTH, HEIGHT);
    window.theme().install(scene);
    window.keys().install(scene);
    stage.setScene(scene);
    stage.setTitle(window.texts().get("app.name"));
    stage.setMinWidth(800);
    stage.setMinHeight(500);
    StagePlace.apply(stage, place);
    stage.show();
  }

  private static void front(Stage stage) {
    stage.setIconified(false);
    stage.show();
    stage.toFront();
    stage.requestFocus();
  }

  private static void waitFor(CountDownLatch closed) {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Platform.exit();
  }
}
