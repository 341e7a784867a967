package app.ringback.ui.backup;

import app.ringback.secret.Secrets;
import java.nio.file.Path;
import java.util.List;

/** What the window does with the book as a whole. All of it may wait for disk or keyring. */
public interface BookKeeper {

  /** Where everything lies. */
  Path folder();

  /** The backups in the workspace, newest first. */
  List<BackupEntry> backups();

  /** Backs the open book up now. */
  Path backUp();

  /** The key that opens this book and its backups on another computer. */
  String recoveryKey();

  /** How well this computer keeps the key. */
  Secrets.Protection protection();

  /** Shows the folder in the system's file manager. */
  void openFolder();
}
