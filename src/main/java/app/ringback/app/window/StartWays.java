package app.ringback.app.window;

import app.ringback.app.DeskSetup;
import app.ringback.core.Problem;
import app.ringback.secret.BookKeys;
import app.ringback.store.Backups;
import app.ringback.store.Book;
import app.ringback.store.BookFiles;
import app.ringback.store.BookKey;
import app.ringback.store.StoreFailure.Kind;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import app.ringback.ui.backup.BackupEntry;
import app.ringback.ui.backup.BackupList;
import app.ringback.ui.backup.BackupWords;
import app.ringback.ui.backup.RecoveryKeyEntry;
import app.ringback.ui.backup.RestoreModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The ways on when the book cannot be opened, as they fit the reason. FX thread only. */
final class StartWays {

  private static final double LIST_HEIGHT = 280;

  /** What only somebody at a command line can press. */
  private static final String COMMAND_LINE = "--workspace";

  private final DeskSetup setup;
  private final DeskStage stage;
  private final UiTexts texts;

  StartWays(DeskSetup setup, DeskStage stage, UiTexts texts) {
    this.setup = setup;
    this.stage = stage;
    this.texts = texts;
  }

  /** The reason with what to press here instead of what to type on a command line. */
  Problem inWords(StartTrouble trouble) {
    if (trouble.kind() == Kind.OTHER && !trouble.problem().mend().contains(COMMAND_LINE)) {
      return trouble.problem();
    }
    String key = "start.mend." + trouble.kind().name().toLowerCase(Locale.ROOT);
    boolean noBackup = trouble.kind() == Kind.DAMAGED && !hasBackup();
    return new Problem(
        trouble.problem().happened(),
        trouble.problem().safe(),
        texts.get(noBackup ? key + ".none" : key));
  }

  List<StartMend> of(StartTrouble trouble) {
    List<StartMend> mends = new ArrayList<>();
    switch (trouble.kind()) {
      case DAMAGED, NEWER, UNRELEASED -> mends.add(restore());
      case WRONG_KEY -> {
        mends.add(new StartMend(texts.get("start.key"), () -> stage.front(keyEntry())));
        mends.add(restore());
      }
      case DISK_FULL, IN_USE, OTHER ->
          mends.add(new StartMend(texts.get("start.retry"), stage::retry));
    }
    mends.add(new StartMend(texts.get("start.folder"), stage::otherFolder));
    return mends;
  }

  private boolean hasBackup() {
    return Files.isDirectory(setup.workspace().backups())
        && Backups.newest(setup.bookFiles()).isPresent();
  }

  private StartMend restore() {
    return new StartMend(texts.get("start.restore"), () -> stage.front(restoreList()));
  }

  private Node restoreList() {
    BookFiles files = setup.bookFiles();
    RestoreModel model =
        new RestoreModel(
            () -> new Backups(files, setup.clock()).list().stream().map(BackupEntry::of).toList(),
            stage::restore,
            stage.tasks(),
            stage.notices());
    BackupWords words = new BackupWords(texts, setup::zone);
    ScrollPane list = new ScrollPane(new BackupList(model, texts, words).node());
    list.setFitToWidth(true);
    list.getStyleClass().add("settings-screen");
    list.setMinViewportHeight(LIST_HEIGHT);
    list.setPrefViewportHeight(LIST_HEIGHT);
    model.load();
    VBox box =
        new VBox(
            Nodes.label(texts.get("start.restore.title"), "start-problem-title"),
            list,
            Nodes.button(texts.get("start.back"), stage::back));
    box.getStyleClass().add("start-way");
    return over(box);
  }

  Node keyEntry() {
    return over(
        new RecoveryKeyEntry(texts, stage.tasks(), this::keepIfItOpens, stage::retry, stage::back)
            .node());
  }

  /** For a backup of another computer: whether the key fits is found out by restoring. */
  Node keyEntryFor(Path backup) {
    return over(
        new RecoveryKeyEntry(
                texts,
                stage.tasks(),
                key -> {
                  keys().keep(key);
                  return true;
                },
                () -> stage.restore(backup),
                stage::back)
            .node());
  }

  private boolean keepIfItOpens(BookKey key) {
    BookFiles files = setup.bookFiles();
    if (!Book.opensWith(files, key)) {
      return false;
    }
    keys().keep(key);
    files.writeKeyFingerprints(List.of(key.fingerprint()));
    return true;
  }

  private BookKeys keys() {
    return new BookKeys(setup.secrets().get(), setup.random());
  }

  private static Node over(Node content) {
    StackPane screen = new StackPane(content);
    screen.getStyleClass().add("start-screen");
    return screen;
  }
}
