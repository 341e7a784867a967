package app.ringback.app.cli;

import app.ringback.app.WindowLauncher;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Every command there is. A new one is added in {@link #of}, and nowhere else. */
public final class CommandTree {

  private final WindowLauncher launcher;
  private final List<Function<CommandContext, Object>> more;

  public CommandTree(WindowLauncher launcher) {
    this(launcher, List.of());
  }

  /**
   * @param more further commands; tests bring some that block or fail
   */
  CommandTree(WindowLauncher launcher, List<Function<CommandContext, Object>> more) {
    this.launcher = launcher;
    this.more = List.copyOf(more);
  }

  /** The commands for one run. */
  CommandLine of(CommandContext context) {
    CommandLine root = new CommandLine(new RootCommand(context, launcher));
    addCommands(root, context);
    return root.setOut(context.out())
        .setErr(context.err())
        .setCaseInsensitiveEnumValuesAllowed(true)
        // A text to send may well begin with "@".
        .setExpandAtFiles(false)
        .registerConverter(Instant.class, CommandTree::instant)
        .setParameterExceptionHandler(Failures::misused);
  }

  /** The window, when these arguments ask for nothing else; it then begins to start. */
  Optional<RootCommand> window(CommandContext context, String... arguments) {
    Optional<RootCommand> window = RootCommand.window(context, launcher, arguments);
    window.ifPresent(opened -> launcher.prepare());
    return window;
  }

  private void addCommands(CommandLine root, CommandContext context) {
    root.addSubcommand(new DoctorCommand(context));
    root.addSubcommand(new BackupCommand(context));
    root.addSubcommand(new RestoreCommand(context));
    root.addSubcommand(new RecoveryKeyCommand(context));
    root.addSubcommand(new ImportCommand(context));
    root.addSubcommand("lead", LeadCommand.of(context));
    root.addSubcommand("dnc", DncCommand.of(context));
    root.addSubcommand("mail", MailCommand.of(context));
    root.addSubcommand("archive", ArchiveCommand.of(context));
    root.addSubcommand(new SampleCommand(context));
    root.addSubcommand("send", SendCommand.of(context));
    root.addSubcommand(new AgendaCommand(context));
    root.addSubcommand(new NextCommand(context));
    root.addSubcommand(new EnrollCommand(context));
    root.addSubcommand(new AgentCommand(context));
    more.forEach(command -> root.addSubcommand(command.apply(context)));
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(
          "\"" + text + "\" is not an instant such as 2026-03-02T18:00:00Z");
    }
  }
}
