package app.ringback.app.window;

import app.ringback.app.Relaunch;
import app.ringback.app.SystemOpener;
import app.ringback.app.WindowLauncher.Request;
import app.ringback.app.telling.Telling;
import app.ringback.app.window.DeskStart.Restored;
import app.ringback.app.window.DeskStart.Result;
import app.ringback.core.Problem;
import app.ringback.store.StoreFailure;
import app.ringback.ui.Delays;
import app.ringback.ui.Notices;
import app.ringback.ui.Tasks;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.DirectoryChooser;
import javafx.stage.Stage;

/**
 * The window on its stage, from the first frame to the last; a restore puts a new window on the
 * same stage. FX thread only, but for {@link #stop}.
 */
final class DeskStage {

  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;
  private static final Duration LIST_PATIENCE = Duration.ofSeconds(5);

  /** Half a second without a sign is the most a start may take before it says that it starts. */
  private static final Duration BOOK_PATIENCE = Duration.ofMillis(500);

  private final Request request;
  private final Stage stage;
  private final Tasks tasks;
  private final Delays delays;
  private final Relaunch relaunch;
  private final SystemOpener opener;
  private final Telling.Means means;
  private final DeskStart start;
  private final Deque<Node> fronts = new ArrayDeque<>();
  private DeskWindow window;
  private boolean gone;

  private record Reopened(Restored restored, Result result) {}

  DeskStage(
      Request request,
      Stage stage,
      Tasks tasks,
      Delays delays,
      Relaunch relaunch,
      SystemOpener opener,
      Telling.Means means,
      WindowPlace place) {
    this.request = request;
    this.stage = stage;
    this.tasks = tasks;
    this.delays = delays;
    this.relaunch = relaunch;
    this.opener = opener;
    this.means = means;
    start = new DeskStart(request, problem -> tasks.onFxThread(() -> tell(problem)));
    window = new DeskWindow(Locale.getDefault(), tasks, request.clock(), delays, place.theme());
    stage.setMinWidth(800);
    stage.setMinHeight(500);
    stage.setOnCloseRequest(asked -> {
      if (!window.mayLeave(stage::hide)) {
        asked.consume();
      }
    });
    dress(WIDTH, HEIGHT);
  }

  /**
   * Opens the desk into the window. The window is shown with the desk in it, and empty only when
   * the book takes its time: laying it out and painting it twice would delay the list.
   */
  void open() {
    delays.after(BOOK_PATIENCE, this::appear);
    run(
        start::open,
        result -> {
          show(result);
          appear();
        });
  }

  private void appear() {
    if (!gone && !stage.isShowing()) {
      stage.show();
    }
  }

  /** Tries once more to open the book. */
  void retry() {
    renew(start::open, this::show);
  }

  /** Puts the backup in the place of the book and shows what is in it. */
  void restore(Path backup) {
    renew(
        () -> new Reopened(start.restore(backup), start.open()),
        reopened -> {
          show(reopened.result());
          tell(backup, reopened.restored());
        });
  }

  /** Starts Ringback on a folder the user chooses, and ends this one. */
  void otherFolder() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(window.texts().get("start.folder"));
    File folder = chooser.showDialog(stage);
    if (folder != null) {
      run(
          () -> {
            relaunch.folder(folder.toPath());
            return true;
          },
          started -> stage.hide());
    }
  }

  private void practise() {
    run(
        () -> {
          relaunch.practice(request.workspace());
          return true;
        },
        started -> window.notices().tell(window.texts().get("welcome.practice-opened")));
  }

  /** Shows a node in front of everything, until {@link #back}. */
  void front(Node node) {
    fronts.push(node);
    window.front(node);
  }

  void back() {
    if (!fronts.isEmpty()) {
      window.away(fronts.pop());
    }
  }

  /** The window that is on the stage now. */
  DeskWindow window() {
    return window;
  }

  Tasks tasks() {
    return tasks;
  }

  Notices notices() {
    return window.notices();
  }

  WindowPlace place() {
    return StagePlace.of(stage, window.theme());
  }

  /** Stops what runs in the window; {@code saved} is called, on any thread, when it is on disk. */
  void close(Runnable saved) {
    gone = true;
    window.close(saved);
  }

  /** Stops what runs beside the window; on any thread. */
  void stop() {
    start.stop();
  }

  private void show(Result result) {
    switch (result) {
      case Result.Opened(OpenDesk desk, boolean fresh, boolean filled) -> {
        beginOnceReady();
        window.show(
            desk,
            new WindowWays(this::restore, this::practise, opener, request.show()::show, means));
        if (fresh) {
          window.welcome();
        }
        if (filled) {
          window.notices().tell(window.texts().get("practice.filled"));
        }
      }
      case Result.Failed(StartTrouble trouble) -> {
        StartWays ways = ways();
        window.show(ways.inWords(trouble), ways.of(trouble), stage::hide);
      }
    }
  }

  /** What sends and listens waits for the list, but not for a list that does not come. */
  private void beginOnceReady() {
    boolean[] begun = {false};
    Runnable begin =
        () -> {
          if (!begun[0]) {
            begun[0] = true;
            run(Executors.callable(start::begin), done -> {});
          }
        };
    window
        .readyProperty()
        .subscribe(ready -> {
          if (ready) {
            begin.run();
          }
        });
    delays.after(LIST_PATIENCE, begin);
  }

  private void tell(Path backup, Restored restored) {
    switch (restored) {
      case Restored.Done(Optional<Path> kept) ->
          window
              .notices()
              .tell(
                  kept.map(file ->
                          window
                              .texts()
                              .get("backup.restored", backup.getFileName(), file.getFileName()))
                      .orElseGet(
                          () -> window.texts().get("backup.restored.fresh", backup.getFileName())));
      case Restored.Failed(StartTrouble trouble) -> {
        if (trouble.kind() == StoreFailure.Kind.WRONG_KEY) {
          front(ways().keyEntryFor(backup));
        } else {
          tell(trouble.problem());
        }
      }
    }
  }

  private void tell(Problem problem) {
    window.notices().problem(problem);
  }

  private StartWays ways() {
    return new StartWays(request.setup(), this, window.texts());
  }

  /** Puts a new window on the stage, then works in the background once the old one has saved. */
  private <T> void renew(Callable<T> work, Consumer<T> then) {
    DeskWindow before = window;
    fronts.clear();
    window =
        new DeskWindow(
            Locale.getDefault(), tasks, request.clock(), delays, before.theme().choice().get());
    dress(stage.getScene().getWidth(), stage.getScene().getHeight());
    before.close(() -> run(work, then));
  }

  private <T> void run(Callable<T> work, Consumer<T> then) {
    tasks.run(work, then, this::tell);
  }

  private void dress(double width, double height) {
    Scene scene = new Scene(window.root(), width, height);
    stage.titleProperty().bind(window.title());
    window.theme().install(scene);
    window.keys().install(scene);
    stage.setScene(scene);
  }
}
