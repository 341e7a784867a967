package app.ringback.app.cli;

import app.ringback.app.Desk;
import app.ringback.core.Change;
import app.ringback.store.Backups;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ringback backup}: one file from which everything can be restored. */
@Command(
    name = "backup",
    description = "Back the whole book up into one encrypted file.",
    footer = {
      "",
      "Without FILE it goes to the workspace's backups folder, where a nightly one is made too.",
      "The file opens only with this book's key: save the key with \"ringback recovery-key\"."
    })
final class BackupCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "Where to write the backup (a .zip).")
  @Nullable Path file;

  @Option(names = "--json", description = "Print one JSON document.")
  boolean json;

  private final CommandContext context;

  BackupCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Path wanted = file;
    Desk desk = context.desk();
    Backups backups = new Backups(desk.book().files(), desk.clock());
    Path made =
        wanted == null
            ? backups.byHand(desk.book())
            : backups.byHand(desk.book(), context.resolve(wanted));
    desk.changes().publish(new Change.BackupMade(made));
    if (json) {
      context.json(Map.of("file", made.toString()));
    } else {
      context.print("Backed up to " + made);
    }
    return ExitCode.DONE;
  }
}
