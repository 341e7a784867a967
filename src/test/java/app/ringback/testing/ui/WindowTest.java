package app.ringback.testing.ui;

import app.ringback.testing.SettableClock;
import app.ringback.ui.FxThread;
import app.ringback.ui.Heartbeat;
import app.ringback.ui.Keys;
import app.ringback.ui.Notices;
import app.ringback.ui.Pictures;
import app.ringback.ui.Selection;
import app.ringback.ui.Shell;
import app.ringback.ui.StatusModel;
import app.ringback.ui.Tasks;
import app.ringback.ui.Theme;
import app.ringback.ui.ThemeChoice;
import app.ringback.ui.UiTexts;
import app.ringback.ui.Works;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A window with an empty shell in it, on the headless platform. A test fills the panes in {@link
 * #fill}, drives it with {@link #robot}, and may keep pictures of it.
 */
public abstract class WindowTest {

  /** Two runs of tests share two processors, and a first window is slow: this decides nothing. */
  private static final int PATIENCE = 40;

  protected final SettableClock clock = SettableClock.mondayMorning();
  protected final UiTexts texts = new UiTexts(Locale.US);
  protected final FxRobot robot = new FxRobot();
  protected final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  protected final Tasks tasks = new Tasks(background, new FxThread());
  protected final Keys keys = new Keys();
  protected final Notices notices = new Notices();
  protected final Works works = new Works();
  protected final Selection selection = new Selection();
  protected final StatusModel status = new StatusModel();

  @SuppressWarnings("NullAway.Init") // set on the FX thread before any test runs
  protected Heartbeat heartbeat;

  @SuppressWarnings("NullAway.Init") // set on the FX thread before any test runs
  protected Theme theme;

  @SuppressWarnings("NullAway.Init") // set on the FX thread before any test runs
  protected Shell shell;

  @SuppressWarnings("NullAway.Init")
  protected Stage stage;

  /** Before the first control is made, even one in a field of a test. */
  @BeforeAll
  static void startToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @BeforeEach
  final void openWindow() throws Exception {
    stage = FxToolkit.registerPrimaryStage();
    onFx(() -> {
      heartbeat = new Heartbeat(clock);
      theme = new Theme();
      theme.choice().set(ThemeChoice.LIGHT);
      shell = new Shell(texts, notices, works, status, heartbeat);
      Scene scene = new Scene(shell.root(), 1280, 800);
      theme.install(scene);
      keys.install(scene);
      fill();
      stage.setScene(scene);
      stage.show();
      return true;
    });
    settle();
  }

  @AfterEach
  final void closeWindow() throws Exception {
    FxToolkit.cleanupStages();
    background.shutdown();
    background.awaitTermination(10, TimeUnit.SECONDS);
  }

  /** Puts nodes into the panes; called on the FX thread before the window is shown. */
  protected void fill() throws Exception {}

  /** Calls on the FX thread and waits for the result. */
  protected final <T> T onFx(Callable<T> work) throws Exception {
    return WaitForAsyncUtils.asyncFx(work).get(30, TimeUnit.SECONDS);
  }

  /** Runs on the FX thread and waits until it is drawn. */
  protected final void run(Runnable work) throws Exception {
    onFx(() -> {
      work.run();
      return true;
    });
    settle();
  }

  /** Waits until the FX thread has nothing left to do. */
  protected final void settle() {
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Waits until the condition, asked on the FX thread, holds; fails after a while. */
  protected final void await(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, () -> onFx(condition));
    settle();
  }

  /** Gives the window's content this size. */
  protected final void size(double width, double height) throws Exception {
    run(() -> {
      stage.setWidth(width);
      stage.setHeight(height);
    });
  }

  /** Whether a label, button or text field shows exactly this text. */
  protected final boolean sees(String text) {
    return !robot
        .lookup((Node node) -> isShown(node) && text.equals(textOf(node)))
        .queryAll()
        .isEmpty();
  }

  private static boolean isShown(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (!each.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private static String textOf(Node node) {
    return switch (node) {
      case Labeled labeled -> labeled.getText();
      case TextInputControl input -> input.getText();
      default -> "";
    };
  }

  /** Keeps a picture of the window in both looks: {@code name-light.png}, {@code name-dark.png}. */
  protected final void picture(String name) throws Exception {
    ThemeChoice before = theme.choice().get();
    for (ThemeChoice look : new ThemeChoice[] {ThemeChoice.LIGHT, ThemeChoice.DARK}) {
      run(() -> theme.choice().set(look));
      String file = name + "-" + look.name().toLowerCase(Locale.ROOT);
      onFx(() -> Pictures.of(stage.getScene(), file)).write(Path.of("target", "pictures"));
    }
    run(() -> theme.choice().set(before));
  }

  /** Whether this is the FX thread, for checking who calls a stand-in. */
  protected static boolean isFxThread() {
    return Platform.isFxApplicationThread();
  }
}
