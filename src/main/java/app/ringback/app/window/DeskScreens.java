package app.ringback.app.window;

import app.ringback.app.Desk;
import app.ringback.app.Lazy;
import app.ringback.core.LeadId;
import app.ringback.core.Subscription;
import app.ringback.intake.field.ReadOptions;
import app.ringback.lead.SmartView;
import app.ringback.ui.Action;
import app.ringback.ui.ActionGroup;
import app.ringback.ui.Delays;
import app.ringback.ui.Heartbeat;
import app.ringback.ui.Icon;
import app.ringback.ui.Key;
import app.ringback.ui.Keys;
import app.ringback.ui.Notices;
import app.ringback.ui.Selection;
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
import app.ringback.ui.palette.PalettePane;
import app.ringback.ui.settings.SettingsScreen;
import app.ringback.ui.sources.SourcesModel;
import app.ringback.ui.sources.SourcesScreen;
import app.ringback.ui.welcome.WelcomeScreen;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;

/**
 * The screens over the panes on an open desk: import, settings with backups, outbox, first start.
 * Each is made when it is first opened: at the start of the program nobody looks at them.
 */
final class DeskScreens {

  private final OpenDesk open;
  private final Desk desk;
  private final Frame frame;
  private final UiTexts texts;
  private final Shell shell;
  private final WindowWays ways;
  private final DeskKeeper keeper;
  private final DeskIntake intake;
  private final BackupWords words;
  private final BackupStatus backupStatus;
  private final Lazy<ImportModel> importing = new Lazy<>(this::newImport);
  private final Lazy<ImportScreen> importScreen =
      new Lazy<>(() -> new ImportScreen(importing.get(), texts(), this::showLeads));
  private final Lazy<BackupModel> backups = new Lazy<>(this::newBackups);
  private final Lazy<SettingsScreen> settingsScreen = new Lazy<>(this::newSettings);
  private final Lazy<OutboxModel> outbox = new Lazy<>(this::newOutbox);
  private final Lazy<OutboxScreen> outboxScreen =
      new Lazy<>(() -> new OutboxScreen(outbox.get(), this::openSettings));
  private final Lazy<SourcesModel> sources = new Lazy<>(this::newSources);
  private final Lazy<SourcesScreen> sourcesScreen =
      new Lazy<>(() -> new SourcesScreen(sources.get()));
  private final Lazy<WelcomeScreen> welcome =
      new Lazy<>(() -> new WelcomeScreen(shell(), texts(), choices()));

  /**
   * What of the window the screens work with.
   *
   * @param toLead opens a lead in the panes
   * @param side the panes of the chosen lead; empty before they are there
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
      Selection selection,
      PalettePane palette,
      Delays delays,
      Heartbeat heartbeat,
      Consumer<LeadId> toLead,
      Supplier<Optional<DeskLead>> side) {}

  DeskScreens(OpenDesk open, Frame frame, WindowWays ways) {
    this.open = open;
    this.desk = open.desk();
    this.frame = frame;
    this.texts = frame.texts();
    this.shell = frame.shell();
    this.ways = ways;
    intake = new DeskIntake(open, frame);
    keeper = new DeskKeeper(desk, ways.opener());
    words = new BackupWords(texts, open::zone);
    backupStatus =
        new BackupStatus(
            frame.status(), keeper::newest, words, desk.clock(), frame.tasks(), frame.notices());
  }

  private ImportModel newImport() {
    return new ImportModel(
        desk.leadWork().imports(),
        desk.leadWork().files(),
        this::readOptions,
        frame.tasks(),
        frame.works(),
        frame.notices(),
        texts,
        desk.clock());
  }

  private BackupModel newBackups() {
    return new BackupModel(keeper, ways.restore(), frame.tasks(), frame.notices(), texts);
  }

  private SettingsScreen newSettings() {
    return new DeskSettings(open, frame, ways, backups.get(), words).screen();
  }

  private OutboxModel newOutbox() {
    return new DeskOutbox(open)
        .model(texts, frame.tasks(), frame.notices(), frame.delays(), frame.toLead());
  }

  private SourcesModel newSources() {
    return new DeskSources(open)
        .model(
            texts,
            frame.tasks(),
            frame.notices(),
            new SourcesModel.Ways(frame.toLead(), intake::example, intake::openBaseline));
  }

  private UiTexts texts() {
    return texts;
  }

  private Shell shell() {
    return shell;
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
    add(keys, "sources", ActionGroup.WINDOW, Icon.INBOX, Key.NONE, this::openSources);
    add(keys, "backup", ActionGroup.WINDOW, Icon.BACKUP, Key.NONE, () -> backups.get().backUpNow());
    add(keys, "welcome", ActionGroup.WINDOW, Icon.HELP, Key.NONE, this::welcome);
    if (!desk.workspace().practice()) {
      add(keys, "practise", ActionGroup.WINDOW, Icon.LEADS, Key.NONE, this::practise);
    }
    DeskHand hand =
        new DeskHand(
            desk,
            this::readOptions,
            texts,
            frame.tasks(),
            frame.notices(),
            frame.selection(),
            keys);
    hand.register(shell.root(), this::importFiles);
    frame.palette().offer(hand);
    shell.root().setOnDragOver(ImportScreen::accept);
    shell.root().setOnDragDropped(this::dropped);
    backupStatus.refresh();
    Subscription outboxChanges =
        desk.changes().subscribe(change -> frame.tasks().onFxThread(this::minutePassed));
    Subscription sourceChanges =
        desk.changes()
            .subscribe(change -> sources.ifMade().ifPresent(model -> model.changed(change)));
    Subscription learned = intake.begin(keys);
    Subscription followUp = DeskFollowUp.begin(open, frame, ways, keys);
    Subscription backupChanges = desk.changes().subscribe(backupStatus::changed);
    return () -> {
      outboxChanges.close();
      followUp.close();
      learned.close();
      backupChanges.close();
      sourceChanges.close();
      outbox.ifMade().ifPresent(OutboxModel::close);
    };
  }

  /** Shows the three ways to begin. */
  void welcome() {
    welcome.get().open();
  }

  /** Looks again when the last backup was made: the words for it change with the day. */
  void refreshBackup() {
    backupStatus.refresh();
  }

  /** What waits for its time may be about to leave; reads nothing while nobody looks. */
  void minutePassed() {
    outbox.ifMade().ifPresent(OutboxModel::refresh);
    intake.minutePassed();
  }

  private void openOutbox() {
    shell.openOver(outboxScreen.get());
  }

  private void openSources() {
    shell.openOver(sourcesScreen.get());
  }

  void openSettings() {
    shell.openOver(settingsScreen.get());
  }

  private void openImport() {
    importing.get().startOver();
    shell.openOver(importScreen.get());
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
    welcome.ifMade().ifPresent(WelcomeScreen::close);
    openImport();
    importing.get().choose(files);
  }

  private void showLeads() {
    shell.closeOver();
    frame.inbox().show(SmartView.ALL);
  }

  private void practise() {
    ways.practise().run();
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
