package app.ringback.app.cli;

import app.ringback.app.WindowLauncher;
import app.ringback.app.WorkspaceLock.Owner;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code ringback}: opens the window. Its options are understood before and after any command. */
@Command(
    name = "ringback",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Version.class,
    usageHelpAutoWidth = true,
    description = "The follow-up desk for solo closers. Without a command, opens the window.",
    footer = {"", "Exit codes: 0 done, 1 failed, 2 wrong usage."})
final class RootCommand implements Callable<Integer>, OwnerCommand {

  @Option(
      names = "--workspace",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "The folder of the book (or set RINGBACK_WORKSPACE).")
  @Nullable Path workspace;

  @Option(
      names = "--practice",
      scope = ScopeType.INHERIT,
      description = "Work in the practice workspace: simulated people, nothing leaves.")
  boolean practice;

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      scope = ScopeType.INHERIT,
      description =
          "Start the clock at this instant, such as 2026-03-02T18:00:00Z. Only while no real"
              + " carrier is set up.")
  @Nullable Instant at;

  /** Only for the build of the installer, see {@code packaging/Package.java}. */
  @Option(names = "--rehearsal", hidden = true)
  boolean rehearsal;

  @Option(names = "--pictures", paramLabel = "DIR", hidden = true)
  @Nullable Path pictures;

  private final CommandContext context;
  private final WindowLauncher launcher;

  RootCommand(CommandContext context, WindowLauncher launcher) {
    this.context = context;
    this.launcher = launcher;
  }

  /**
   * Reads arguments that can only open the window: no command, no question for help, nothing wrong.
   * The library for command lines and its many commands would take a fifth of the window's start.
   *
   * @return empty when the arguments need that library
   */
  static Optional<RootCommand> window(
      CommandContext context, WindowLauncher launcher, String... arguments) {
    RootCommand window = new RootCommand(context, launcher);
    Iterator<String> rest = Arrays.asList(arguments).iterator();
    while (rest.hasNext()) {
      switch (rest.next()) {
        case "--practice" -> window.practice = true;
        case "--rehearsal" -> window.rehearsal = true;
        case "--workspace" -> {
          if (!rest.hasNext()) {
            return Optional.empty();
          }
          window.workspace = Path.of(rest.next());
        }
        default -> {
          return Optional.empty();
        }
      }
    }
    return Optional.of(window);
  }

  @Override
  public Owner owner() {
    return Owner.WINDOW;
  }

  @Override
  public Integer call() {
    launcher.open(
        new WindowLauncher.Request(
            context.setup(),
            context.lazyDesk(),
            context.show(),
            rehearsal,
            Optional.ofNullable(pictures).map(context::resolve)));
    return ExitCode.DONE;
  }
}
