package app.ringback.app.cli;

import app.ringback.app.Desk;
import app.ringback.app.DeskSetup;
import app.ringback.app.Lazy;
import app.ringback.app.ShowRequests;
import app.ringback.app.WorkspaceLock;
import app.ringback.app.WorkspaceLock.Holder;
import app.ringback.app.WorkspaceLock.Owner;
import app.ringback.core.ProblemException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** One start of the program: reads the command line, takes the workspace, does the work. */
public final class Program {

  private final Machine machine;
  private final PrintWriter out;
  private final PrintWriter err;
  private final ShowRequests show = new ShowRequests();
  private @Nullable DeskSetup setup;
  private final Lazy<Desk> desk = new Lazy<>(() -> Desk.open(setup()));

  public Program(Machine machine, PrintWriter out, PrintWriter err) {
    this.machine = machine;
    this.out = out;
    this.err = err;
  }

  /**
   * Carries out one command line.
   *
   * @return the exit code
   */
  public int run(String... args) {
    CommandContext context =
        new CommandContext(out, err, machine.workingDirectory(), this::setup, desk, show);
    CommandLine tree = CommandTree.of(context, machine.launcher());
    tree.setParameterExceptionHandler(Failures::misused);
    tree.setExecutionStrategy(parsed -> Failures.guard(err, () -> carryOut(parsed)));
    return tree.execute(args);
  }

  private int carryOut(ParseResult parsed) {
    Integer helped = CommandLine.executeHelpRequest(parsed);
    if (helped != null) {
      return helped;
    }
    DeskSetup read = new SetupReader(machine).read((RootCommand) parsed.commandSpec().userObject());
    setup = read;
    read.workspace().prepare();
    Owner owner = owner(parsed);
    try (WorkspaceLock lock =
        WorkspaceLock.tryAcquire(read.workspace()).orElseThrow(Program::held)) {
      lock.announce(new Holder(owner, ""));
      machine.log().accept(read.workspace());
      try {
        return new RunLast().execute(parsed);
      } finally {
        desk.ifMade().ifPresent(Desk::close);
      }
    }
  }

  private static Owner owner(ParseResult parsed) {
    ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    return last.commandSpec().userObject() instanceof OwnerCommand command
        ? command.owner()
        : Owner.COMMAND;
  }

  private static ProblemException held() {
    return new ProblemException(
        "The workspace is in use by another Ringback.", "Nothing was changed.", "Try again.");
  }

  private DeskSetup setup() {
    if (setup == null) {
      throw new IllegalStateException("The options were not read yet");
    }
    return setup;
  }
}
