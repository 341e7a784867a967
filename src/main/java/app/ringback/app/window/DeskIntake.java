package app.ringback.app.window;

import app.ringback.app.Lazy;
import app.ringback.core.Change;
import app.ringback.core.LeadId;
import app.ringback.core.Subscription;
import app.ringback.ui.Action;
import app.ringback.ui.ActionGroup;
import app.ringback.ui.Icon;
import app.ringback.ui.Key;
import app.ringback.ui.Keys;
import app.ringback.ui.baseline.BaselineModel;
import app.ringback.ui.baseline.BaselineOffer;
import app.ringback.ui.baseline.BaselineScreen;
import app.ringback.ui.baseline.BaselineWords;
import app.ringback.ui.example.ExampleModel;
import app.ringback.ui.example.ExampleScreen;
import java.time.Duration;
import java.time.Instant;

/** What is learned of the mailbox: how its mails are read, and how it was before Ringback. */
final class DeskIntake {

  private static final Duration REST = Duration.ofSeconds(30);

  private final OpenDesk open;
  private final DeskScreens.Frame frame;
  private final BaselineModel baseline;
  private final Lazy<BaselineScreen> baselineScreen = new Lazy<>(this::newBaselineScreen);
  private Instant nextLook = Instant.MIN;

  DeskIntake(OpenDesk open, DeskScreens.Frame frame) {
    this.open = open;
    this.frame = frame;
    baseline =
        new BaselineModel(
            new DeskBaseline(open.desk()),
            frame.tasks(),
            frame.works(),
            frame.notices(),
            frame.texts(),
            open.desk().clock());
  }

  private BaselineScreen newBaselineScreen() {
    return new BaselineScreen(baseline, new BaselineWords(frame.texts(), open::zone));
  }

  /** Registers what can be done, and asks once something is connected. */
  Subscription begin(Keys keys) {
    keys.register(
        new Action(
            "example",
            frame.texts().get("action.example"),
            ActionGroup.LEAD,
            Icon.LOOK,
            Key.NONE,
            () -> frame.selection().current().isPresent(),
            () -> frame.selection().current().ifPresent(this::example)));
    keys.register(
        new Action(
            "baseline",
            frame.texts().get("action.baseline"),
            ActionGroup.WINDOW,
            Icon.CLOCK,
            Key.NONE,
            this::openBaseline));
    frame.shell().banner(new BaselineOffer(baseline, this::openBaseline).node());
    baseline.lookWhetherToOffer();
    return open.desk()
        .changes()
        .subscribe(change -> {
          if (change instanceof Change.SettingsChanged) {
            frame.tasks().onFxThread(baseline::lookWhetherToOffer);
          }
        });
  }

  /** An account may have answered for the first time; asked more often than that matters. */
  void minutePassed() {
    Instant now = open.desk().clock().instant();
    if (!now.isBefore(nextLook)) {
      nextLook = now.plus(REST);
      baseline.lookWhetherToOffer();
    }
  }

  /** Shows how it was before. */
  void openBaseline() {
    frame.shell().openOver(baselineScreen.get());
  }

  /** Opens the mail a lead came by, to mark its fields on it. */
  void example(LeadId lead) {
    ExampleModel model =
        new ExampleModel(
            new DeskExample(open.desk()), lead, frame.tasks(), frame.notices(), frame.texts());
    model.load(() -> frame.shell().openOver(new ExampleScreen(model, frame.shell()::closeOver)));
  }
}
