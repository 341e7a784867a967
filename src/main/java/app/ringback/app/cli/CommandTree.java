package app.ringback.app.cli;

import app.ringback.app.WindowLauncher;
import picocli.CommandLine;

/** Every command there is. A new one is added here, and nowhere else. */
final class CommandTree {

  private CommandTree() {}

  /** The commands for one run. */
  static CommandLine of(CommandContext context, WindowLauncher launcher) {
    CommandLine root = new CommandLine(new RootCommand(context, launcher));
    root.addSubcommand(new DoctorCommand(context));
    root.addSubcommand(new BackupCommand(context));
    root.addSubcommand(new RestoreCommand(context));
    root.addSubcommand(new RecoveryKeyCommand(context));
    return root.setOut(context.out())
        .setErr(context.err())
        .setCaseInsensitiveEnumValuesAllowed(true);
  }
}
