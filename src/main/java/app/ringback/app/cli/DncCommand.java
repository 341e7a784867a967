package app.ringback.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ringback dnc …}: the do-not-call lists. */
@Command(
    name = "dnc",
    description = "Import the do-not-call registry, or put a number on your own list.",
    synopsisSubcommandLabel = "(import | add)")
final class DncCommand {

  private DncCommand() {}

  static CommandLine of(CommandContext context) {
    return new CommandLine(new DncCommand())
        .addSubcommand(new DncImportCommand(context))
        .addSubcommand(new DncAddCommand(context));
  }
}
