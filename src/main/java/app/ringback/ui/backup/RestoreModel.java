package app.ringback.ui.backup;

import app.ringback.ui.Notices;
import app.ringback.ui.Tasks;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The backups there are, and the question before one takes the place of the book. FX thread only.
 */
public final class RestoreModel {

  private final Callable<List<BackupEntry>> list;
  private final Consumer<Path> restore;
  private final Tasks tasks;
  private final Notices notices;
  private final ObservableList<BackupEntry> entries = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable Path> asked = new ReadOnlyObjectWrapper<>();

  /**
   * Starts with nothing read.
   *
   * @param list reads the backups, newest first; may wait for disk
   * @param restore puts a backup in the place of the book, in its own time
   */
  public RestoreModel(
      Callable<List<BackupEntry>> list, Consumer<Path> restore, Tasks tasks, Notices notices) {
    this.list = list;
    this.restore = restore;
    this.tasks = tasks;
    this.notices = notices;
  }

  /** Reads the list again. */
  public void load() {
    tasks.run(list, entries::setAll, notices::problem);
  }

  /** Asks whether this backup is really to take the place of the book. */
  public void ask(Path backup) {
    asked.set(backup);
  }

  /** Takes the question back. */
  public void cancel() {
    asked.set(null);
  }

  /** Restores the backup that was asked about. */
  public void confirm() {
    Path backup = asked.get();
    if (backup != null) {
      asked.set(null);
      restore.accept(backup);
    }
  }

  public ObservableList<BackupEntry> entries() {
    return entries;
  }

  /** The backup whose restoring waits for a yes; null when none does. */
  public ReadOnlyObjectProperty<@Nullable Path> askedProperty() {
    return asked.getReadOnlyProperty();
  }
}
