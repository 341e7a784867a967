package app.ringback.app.window;

import app.ringback.app.Lazy;
import app.ringback.app.Relaunch;
import app.ringback.app.SystemOpener;
import app.ringback.app.WindowLauncher;
import app.ringback.app.telling.Telling;
import app.ringback.core.Problem;
import app.ringback.core.ProblemException;
import app.ringback.core.Subscription;
import app.ringback.lead.SmartView;
import app.ringback.ui.Delays;
import app.ringback.ui.FxDelays;
import app.ringback.ui.FxThread;
import app.ringback.ui.Icon;
import app.ringback.ui.Tasks;
import app.ringback.ui.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the window. The frame is on screen before the book is open. Without a display, pictures of
 * the window are made instead where they were asked for.
 */
public final class FxWindow implements WindowLauncher {

  private static final Logger log = LoggerFactory.getLogger(FxWindow.class);

  private final Display display;
  private final Consumer<String> say;
  private final Relaunch relaunch;
  private final SystemOpener opener;
  private final Lazy<CompletableFuture<Void>> toolkit =
      new Lazy<>(() -> CompletableFuture.runAsync(FxWindow::startToolkit));

  /**
   * @param say prints a line for whoever started the program
   * @param relaunch opens other workspaces
   * @param opener opens folders and pages outside the window
   */
  public FxWindow(Display display, Consumer<String> say, Relaunch relaunch, SystemOpener opener) {
    this.display = display;
    this.say = say;
    this.relaunch = relaunch;
    this.opener = opener;
  }

  @Override
  public void prepare() {
    var _ = toolkit.get();
  }

  @Override
  public void open(Request request) {
    if (request.pictures().isPresent() && !display.isThere()) {
      new PictureRun(say).run(request, request.pictures().get());
      return;
    }
    Path memory = request.workspace().folder().resolve("window.properties");
    WindowPlace before = WindowPlace.read(memory);
    CountDownLatch closed = new CountDownLatch(1);
    WindowPlace[] after = {before};
    AtomicReference<@Nullable DeskStage> shown = new AtomicReference<>();
    try (ExecutorService background = Executors.newVirtualThreadPerTaskExecutor()) {
      Tasks tasks = new Tasks(background, new FxThread());
      background.execute(() -> openAhead(request));
      awaitToolkit();
      tasks.onFxThread(() -> {
        Stage stage = new Stage();
        Delays delays = new FxDelays();
        Telling.Means means = Telling.Means.ofThisComputer();
        DeskStage desk =
            new DeskStage(request, stage, tasks, delays, relaunch, opener, means, before);
        shown.set(desk);
        StagePlace.apply(stage, before);
        Subscription shows = request.show().subscribe(() -> tasks.onFxThread(() -> front(stage)));
        stage.setOnHidden(event -> {
          after[0] = desk.place();
          shows.close();
          desk.close(closed::countDown);
        });
        if (request.rehearsal()) {
          new Rehearsal(desk, stage, delays).begin();
        }
        desk.open();
      });
      waitFor(closed);
    }
    // After the drafts and whatever else was under way; what is just leaving is let finish.
    DeskStage desk = shown.get();
    if (desk != null) {
      desk.stop();
    }
    if (!after[0].equals(before) && Files.isWritable(request.workspace().folder())) {
      after[0].write(memory);
    }
  }

  /** Opens the book while JavaFX starts; both take their time and need not wait for each other. */
  private static void openAhead(Request request) {
    try {
      OpenDesk open = OpenDesk.of(request.desk().get());
      // What the inbox asks first: the pages and plans are then in memory when it does.
      open.views().rows(open.views().firstPage(SmartView.NOW, 100));
    } catch (ProblemException e) {
      // The window asks again in a moment, and shows why it cannot be opened.
      log.debug("The book could not be opened ahead: {}", e.problem().happened());
    }
  }

  private static void startToolkit() {
    FxLog.quieten();
    Platform.startup(() -> new Theme().begin());
    // The font of the icons takes its time; meanwhile the FX thread reads the style sheet.
    var _ = CompletableFuture.runAsync(Icon.SEARCH::node);
  }

  /** JavaFX throws this when the system's own graphics libraries are missing. */
  private void awaitToolkit() {
    try {
      toolkit.get().join();
    } catch (CompletionException e) {
      if (!(e.getCause() instanceof UnsupportedOperationException missing)) {
        throw e;
      }
      throw new ProblemException(
          new Problem(
              "The window cannot be opened: there is no display, or GTK 3 is missing.",
              "Nothing was changed.",
              "Start Ringback on a desktop with GTK 3 (on Debian and Ubuntu the package is"
                  + " libgtk-3-0); commands work without it, see \"ringback --help\"."),
          missing);
    }
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
