package app.ringback.app.window;

import app.ringback.app.Desk;
import app.ringback.core.LeadId;
import app.ringback.core.Subscription;
import app.ringback.core.UsState;
import app.ringback.intake.field.ReadOptions;
import app.ringback.lead.SmartView;
import app.ringback.ui.Action;
import app.ringback.ui.ActionGroup;
import app.ringback.ui.Delays;
import app.ringback.ui.Icon;
import app.ringback.ui.Key;
import app.ringback.ui.Keys;
import app.ringback.ui.Notices;
import app.ringback.ui.Shell;
import app.ringback.ui.StatusModel;
import app.ringback.ui.Tasks;
import app.ringback.ui.Theme;
import app.ringback.ui.UiTexts;
import app.ringback.ui.Works;
import app.ringback.ui.backup.BackupModel;
import app.ringback.ui.backup.BackupStatus;
import app.ringback.ui.backup.BackupWords;
import app.ringback.ui.inbox.InboxModel;
import app.ringback.ui.intake.ImportModel;
import app.ringback.ui.intake.ImportScreen;
import app.ringback.ui.outbox.OutboxModel;
import app.ringback.ui.outbox.OutboxScreen;
import app.ringback.ui.settings.AccountModel;
import app.ringback.ui.settings.CallSetupModel;
import app.ringback.ui.settings.CallsPart;
import app.ringback.ui.settings.OwnMessageModel;
import app.ringback.ui.settings.RulesModel;
import app.ringback.ui.settings.SettingsModel;
import app.ringback.ui.settings.SettingsScreen;
import app.ringback.ui.settings.SignInModel;
import app.ringback.ui.welcome.WelcomeScreen;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;

/**
 * The screens over the panes on an open desk: import, settings with backups, outbox, first start.
 */
final class DeskScreens {

  private final OpenDesk open;
  private final Desk desk;
  private final UiTexts texts;
  private final Notices notices;
  private final Shell shell;
  private final InboxModel inbox;
  private final WindowWays ways;
  private final ImportModel importing;
  private final ImportScreen importScreen;
  private final BackupModel backups;
  private final BackupStatus backupStatus;
  private final SettingsScreen settingsScreen;
  private final OutboxModel outbox;
  private final OutboxScreen outboxScreen;
  private final WelcomeScreen welcome;

  /**
   * What of the window the screens work with.
   *
   * @param toLead opens a lead in the panes
   */
  record Frame(
      UiTexts texts,
      Tasks tasks,
      Notices notices,
      Works works,
      StatusModel status,
      Theme theme,
      Shell shell,
      InboxModel inbox,
      Delays delays,
      Consumer<LeadId> toLead) {}

  DeskScreens(OpenDesk open, Frame frame, WindowWays ways) {
    this.open = open;
    this.desk = open.desk();
    this.texts = frame.texts();
    this.notices = frame.notices();
    this.shell = frame.shell();
    this.inbox = frame.inbox();
    this.ways = ways;
    importing =
        new ImportModel(
            desk.leadWork().imports(),
            this::readOptions,
            frame.tasks(),
            frame.works(),
            notices,
            texts,
            desk.clock());
    importScreen = new ImportScreen(importing, texts, this::showLeads);
    DeskKeeper keeper = new DeskKeeper(desk, System.getProperty("os.name"));
    backups = new BackupModel(keeper, ways.restore(), frame.tasks(), notices, texts);
    BackupWords words = new BackupWords(texts, open::zone);
    backupStatus =
        new BackupStatus(
            frame.status(), keeper::newest, words, desk.clock(), frame.tasks(), notices);
    SettingsModel settings =
        new SettingsModel(
            desk.setup().settingsFile(),
            desk.phones(),
            desk.clock(),
            frame.tasks(),
            notices,
            texts);
    settings.onKept(() -> frame.tasks().run(this::refreshed, done -> {}, notices::problem));
    settingsScreen =
        new SettingsScreen(
            settings,
            new AccountModel(settings, DeskTwilio.account(desk), frame.tasks(), notices, texts),
            calls(settings, frame),
            new AccountModel(settings, new DeskMailbox(desk), frame.tasks(), notices, texts),
            new SignInModel(
                new DeskSignIn(desk, System.getProperty("os.name")), frame.tasks(), notices, texts),
            new AccountModel(settings, DeskTwilio.proxy(desk), frame.tasks(), notices, texts),
            new RulesModel(
                new DeskRules(desk), desk.clock(), open::zone, frame.tasks(), notices, texts),
            backups,
            words,
            frame.theme(),
            notices,
            texts);
    outbox =
        new DeskOutbox(open).model(texts, frame.tasks(), notices, frame.delays(), frame.toLead());
    outboxScreen = new OutboxScreen(outbox, this::openSettings);
    welcome = new WelcomeScreen(shell, texts, choices());
  }

  private CallsPart.Models calls(SettingsModel settings, Frame frame) {
    CallSetupModel setup =
        new CallSetupModel(new DeskCallSetup(desk), frame.tasks(), notices, texts);
    settings.onKept(setup::load);
    return new CallsPart.Models(
        setup,
        new OwnMessageModel(
            new DeskOwnMessage(desk, new Speakers(), Thread::sleep),
            frame.tasks(),
            notices,
            texts,
            setup::load),
        settings.flags(),
        desk.calling().announced().stream()
            .map(UsState::english)
            .sorted()
            .collect(Collectors.joining(", ")),
        open::zone);
  }

  /** Registers what can be done, takes files dropped anywhere, and watches for backups. */
  Subscription begin(Keys keys) {
    add(keys, "import", ActionGroup.LEADS, Icon.IMPORT, Key.shortcut(KeyCode.I), this::openImport);
    add(
        keys,
        "settings",
        ActionGroup.WINDOW,
        Icon.SETTINGS,
        Key.shortcut(KeyCode.COMMA),
        this::openSettings);
    add(keys, "outbox", ActionGroup.WINDOW, Icon.OUTBOX, Key.letter('o'), this::openOutbox);
    add(keys, "backup", ActionGroup.WINDOW, Icon.BACKUP, Key.NONE, backups::backUpNow);
    add(keys, "welcome", ActionGroup.WINDOW, Icon.HELP, Key.NONE, welcome::open);
    if (!desk.workspace().practice()) {
      add(keys, "practise", ActionGroup.WINDOW, Icon.LEADS, Key.NONE, this::practise);
    }
    shell.root().setOnDragOver(ImportScreen::accept);
    shell.root().setOnDragDropped(this::dropped);
    backupStatus.refresh();
    Subscription outboxChanges = desk.changes().subscribe(outbox::changed);
    Subscription backupChanges = desk.changes().subscribe(backupStatus::changed);
    return () -> {
      outboxChanges.close();
      backupChanges.close();
      outbox.close();
    };
  }

  /** Shows the three ways to begin. */
  void welcome() {
    welcome.open();
  }

  /** Looks again when the last backup was made: the words for it change with the day. */
  void refreshBackup() {
    backupStatus.refresh();
  }

  /** What waits for its time may be about to leave. */
  void minutePassed() {
    outbox.refresh();
  }

  private void openOutbox() {
    shell.openOver(outboxScreen);
  }

  void openSettings() {
    shell.openOver(settingsScreen);
  }

  private void openImport() {
    importing.startOver();
    shell.openOver(importScreen);
  }

  private void dropped(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      importFiles(event.getDragboard().getFiles().stream().map(File::toPath).toList());
      event.setDropCompleted(true);
      event.consume();
    }
  }

  /** Opens the import with these files, as when they are dropped anywhere on the window. */
  void importFiles(List<Path> files) {
    welcome.close();
    openImport();
    importing.choose(files);
  }

  private void showLeads() {
    shell.closeOver();
    inbox.show(SmartView.ALL);
  }

  private void practise() {
    ways.practise().run();
  }

  private boolean refreshed() {
    open.refresh();
    return true;
  }

  private ReadOptions readOptions() {
    return ReadOptions.of(open.country(), open.zone(), desk.clock());
  }

  private WelcomeScreen.Choices choices() {
    return new WelcomeScreen.Choices() {
      @Override
      public void practise() {
        DeskScreens.this.practise();
      }

      @Override
      public void setUp() {
        openSettings();
      }

      @Override
      public void importLeads() {
        openImport();
      }
    };
  }

  private void add(Keys keys, String id, ActionGroup group, Icon icon, Key key, Runnable run) {
    keys.register(new Action(id, texts.get("action." + id), group, icon, key, run));
  }
}
