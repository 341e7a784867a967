package app.ringback.app.cli;

import app.ringback.secret.RecoveryKey;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code ringback recovery-key}: the key of the book, to print and lock away. */
@Command(
    name = "recovery-key",
    description = "Print the key that opens this book and its backups on another computer.",
    footer = {
      "",
      "Keep it on paper, away from this computer: whoever has it can read the book.",
      "To use it, set RINGBACK_RECOVERY_KEY to it and start Ringback or \"ringback restore\"."
    })
final class RecoveryKeyCommand implements Callable<Integer> {

  private final CommandContext context;

  RecoveryKeyCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    context.print(RecoveryKey.write(context.desk().book().key()));
    return ExitCode.DONE;
  }
}
