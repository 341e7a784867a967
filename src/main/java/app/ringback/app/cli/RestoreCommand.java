package app.ringback.app.cli;

import app.ringback.app.SavedIndex;
import app.ringback.core.ProblemException;
import app.ringback.store.Restore;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ringback restore}: puts a backup in the place of the book. */
@Command(
    name = "restore",
    description = "Put a backup in the place of the book.",
    footer = {
      "",
      "The backup is checked first; the book that was there is kept in the backups folder.",
      "A backup from another computer needs the recovery key in RINGBACK_RECOVERY_KEY."
    })
final class RestoreCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "The backup to restore.")
  Path file = Path.of("");

  private final CommandContext context;

  RestoreCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (context.lazyDesk().ifMade().isPresent()) {
      throw new ProblemException(
          "Ringback is open and has the book in use.",
          "Nothing was changed.",
          "Close its window, or stop the agent, and restore again.");
    }
    SavedIndex.drop(context.workspace());
    Optional<Path> old =
        new Restore(context.setup().bookFiles(), context.clock())
            .from(context.resolve(file), context.setup().workspaceKey()::withFingerprint);
    context.print("Restored " + file + ".");
    old.ifPresent(kept -> context.print("The book that was there is now " + kept + "."));
    return ExitCode.DONE;
  }
}
