package app.ringback.ui.backup;

import app.ringback.core.Problem;
import app.ringback.core.ProblemException;
import app.ringback.secret.Secrets.Protection;
import app.ringback.ui.Notices;
import app.ringback.ui.Tasks;
import app.ringback.ui.UiTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Backups and the recovery key, as the settings show them. FX thread only. */
public final class BackupModel {

  private final BookKeeper keeper;
  private final RestoreModel restore;
  private final Tasks tasks;
  private final Notices notices;
  private final UiTexts texts;
  private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper key = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable Protection> protection =
      new ReadOnlyObjectWrapper<>();

  /**
   * Starts with nothing read.
   *
   * @param restore puts a backup in the place of the book, in its own time
   */
  public BackupModel(
      BookKeeper keeper, Consumer<Path> restore, Tasks tasks, Notices notices, UiTexts texts) {
    this.keeper = keeper;
    this.restore = new RestoreModel(keeper::backups, restore, tasks, notices);
    this.tasks = tasks;
    this.notices = notices;
    this.texts = texts;
  }

  /** Reads the list of backups and how the key is kept. */
  public void load() {
    key.set("");
    restore.cancel();
    restore.load();
    tasks.run(keeper::protection, protection::set, notices::problem);
  }

  /** Makes a backup now; one at a time. */
  public void backUpNow() {
    if (working.get()) {
      return;
    }
    working.set(true);
    tasks.run(
        keeper::backUp,
        file -> {
          working.set(false);
          notices.tell(texts.get("backup.made", file.getFileName()));
          restore.load();
        },
        problem -> {
          working.set(false);
          notices.problem(problem);
        });
  }

  public void openFolder() {
    tasks.run(
        () -> {
          keeper.openFolder();
          return true;
        },
        opened -> {},
        notices::problem);
  }

  public void showKey() {
    tasks.run(keeper::recoveryKey, key::set, notices::problem);
  }

  public void hideKey() {
    key.set("");
  }

  /** Says that the shown key lies on the clipboard now. */
  public void copied() {
    notices.tell(texts.get("recovery.copied"));
  }

  /** Writes the key with what it is good for into a text file. */
  public void saveKey(Path file) {
    tasks.run(
        () -> {
          String text = texts.get("recovery.file", keeper.recoveryKey(), keeper.folder());
          try {
            return Files.writeString(file, text);
          } catch (IOException e) {
            throw notWritten(file, e);
          }
        },
        written -> notices.tell(texts.get("recovery.saved", written)),
        notices::problem);
  }

  private ProblemException notWritten(Path file, IOException cause) {
    return new ProblemException(
        new Problem(
            texts.get("recovery.failed", file),
            texts.get("recovery.failed.safe"),
            texts.get("recovery.failed.mend")),
        cause);
  }

  /** Where everything lies. */
  public Path folder() {
    return keeper.folder();
  }

  /** The backups there are, and restoring one. */
  public RestoreModel restore() {
    return restore;
  }

  public ReadOnlyBooleanProperty workingProperty() {
    return working.getReadOnlyProperty();
  }

  /** The recovery key while it is shown, else empty. */
  public ReadOnlyStringProperty keyProperty() {
    return key.getReadOnlyProperty();
  }

  /** How the key is kept; null until it is known. */
  public ReadOnlyObjectProperty<@Nullable Protection> protectionProperty() {
    return protection.getReadOnlyProperty();
  }
}
