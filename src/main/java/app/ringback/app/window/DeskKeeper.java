package app.ringback.app.window;

import app.ringback.app.Desk;
import app.ringback.app.SystemOpener;
import app.ringback.core.Change;
import app.ringback.secret.RecoveryKey;
import app.ringback.secret.Secrets;
import app.ringback.store.Backups;
import app.ringback.ui.backup.BackupEntry;
import app.ringback.ui.backup.BookKeeper;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The open desk's book as a whole. */
record DeskKeeper(Desk desk, SystemOpener opener) implements BookKeeper {

  @Override
  public Path folder() {
    return desk.workspace().folder();
  }

  @Override
  public List<BackupEntry> backups() {
    return all().list().stream().map(BackupEntry::of).toList();
  }

  @Override
  public Path backUp() {
    Path file = all().byHand(desk.book());
    desk.changes().publish(new Change.BackupMade(file));
    return file;
  }

  Optional<Instant> newest() {
    return Backups.newest(desk.book().files()).map(Backups::madeAt);
  }

  @Override
  public String recoveryKey() {
    return RecoveryKey.write(desk.book().key());
  }

  @Override
  public Secrets.Protection protection() {
    return desk.secrets().protection();
  }

  @Override
  public void openFolder() {
    FolderOpener.open(folder(), opener);
  }

  private Backups all() {
    return new Backups(desk.book().files(), desk.clock());
  }
}
