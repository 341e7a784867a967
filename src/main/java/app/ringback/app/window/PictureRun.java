package app.ringback.app.window;

import app.ringback.app.Desk;
import app.ringback.app.PracticeLeads;
import app.ringback.app.WindowLauncher.Request;
import app.ringback.core.Problem;
import app.ringback.core.ProblemException;
import app.ringback.ui.FxDelays;
import app.ringback.ui.FxThread;
import app.ringback.ui.Notices.ProblemNotice;
import app.ringback.ui.Pictures;
import app.ringback.ui.Tasks;
import app.ringback.ui.ThemeChoice;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** Draws the window with invented leads where there is no display, and keeps the pictures. */
record PictureRun(Consumer<String> say) {

  private static final long SECONDS = 60;
  private static final int SHOWN_LEAD = 3;

  void run(Request request, Path folder) {
    say.accept("No display: drawing the window into pictures instead.");
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    System.setProperty("java.awt.headless", "true");
    FxLog.quieten();
    Desk desk = request.desk().get();
    OpenDesk open = OpenDesk.of(desk);
    PracticeLeads.fill(desk);
    try (ExecutorService background = Executors.newVirtualThreadPerTaskExecutor()) {
      Tasks tasks = new Tasks(background, new FxThread());
      CompletableFuture<List<Pictures.Picture>> drawn = new CompletableFuture<>();
      Platform.startup(() -> new Sitting(tasks, open, drawn).begin());
      for (Pictures.Picture picture : drawn.get(SECONDS, TimeUnit.SECONDS)) {
        say.accept(picture.write(folder).toString());
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof ProblemException told ? told : notDrawn(e);
    } catch (InterruptedException | TimeoutException e) {
      throw notDrawn(e);
    } finally {
      Platform.exit();
    }
  }

  private static ProblemException notDrawn(Exception cause) {
    return new ProblemException(
        new Problem(
            "The window could not be drawn within " + SECONDS + " seconds.",
            "The book is as it was.",
            "See the newest file in the workspace's folder \"logs\", or try once more."),
        cause);
  }

  /** One window in front of the painter. */
  private record Sitting(
      Tasks tasks, OpenDesk open, CompletableFuture<List<Pictures.Picture>> drawn) {

    void begin() {
      try {
        DeskWindow window =
            new DeskWindow(
                Locale.getDefault(), tasks, open.desk().clock(), new FxDelays(), ThemeChoice.LIGHT);
        Stage stage = new Stage();
        Scene scene = new Scene(window.root(), 1280, 800);
        window.theme().install(scene);
        stage.setScene(scene);
        stage.show();
        window
            .readyProperty()
            .subscribe(ready -> {
              if (ready) {
                // Not the first: it has just arrived and has no timeline to show.
                for (int i = 0; i < SHOWN_LEAD; i++) {
                  window.keys().fire("next");
                }
                window.whenLeadShown(() -> draw(window, stage));
              }
            });
        // What goes wrong behind a window is shown in it; nobody would see it here.
        window.notices().problems().addListener(this::giveUp);
        window.show(open, WindowWays.NONE);
      } catch (RuntimeException e) {
        drawn.completeExceptionally(e);
      }
    }

    private void giveUp(ListChangeListener.Change<? extends ProblemNotice> change) {
      change.getList().stream()
          .findFirst()
          .ifPresent(notice -> drawn.completeExceptionally(new ProblemException(notice.problem())));
    }

    private void draw(DeskWindow window, Stage stage) {
      Pictures.Picture light = Pictures.of(stage.getScene(), "window-light");
      window.theme().choice().set(ThemeChoice.DARK);
      Pictures.Picture dark = Pictures.of(stage.getScene(), "window-dark");
      window.close(() -> drawn.complete(List.of(light, dark)));
      stage.hide();
    }
  }
}
