package app.ringback.app.cli;

import app.ringback.app.Desk;
import app.ringback.app.DeskSetup;
import app.ringback.app.Lazy;
import app.ringback.app.ShowRequests;
import app.ringback.app.WorkspaceLock;
import app.ringback.app.WorkspaceLock.Holder;
import app.ringback.app.WorkspaceLock.Owner;
import app.ringback.app.handover.HandoverServer;
import app.ringback.core.ProblemException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/**
 * One start of the program: reads the command line, then does the work in the workspace itself or
 * has it done by the process that owns the workspace.
 */
public final class Program {

  private final Machine machine;
  private final PrintWriter out;
  private final PrintWriter err;
  private final ShowRequests show = new ShowRequests();
  private @Nullable DeskSetup setup;
  private volatile boolean entered;
  private final Lazy<Desk> desk = new Lazy<>(this::open);

  public Program(Machine machine, PrintWriter out, PrintWriter err) {
    this.machine = machine;
    this.out = out;
    this.err = err;
  }

  /** A writer in UTF-8 whatever the locale: whoever reads {@code --json} relies on it. */
  public static PrintWriter utf8(FileDescriptor descriptor) {
    return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  /**
   * Carries out one command line.
   *
   * @return the exit code
   */
  public int run(String... args) {
    CommandContext context =
        new CommandContext(out, err, machine.workingDirectory(), this::setup, desk, show);
    Optional<RootCommand> window = machine.commands().window(context, args);
    if (window.isPresent()) {
      RootCommand opened = window.get();
      return Failures.guard(
          err, () -> carryOut(opened, Optional.of(Owner.WINDOW), opened::call, args));
    }
    CommandLine tree = machine.commands().of(context);
    tree.setExecutionStrategy(parsed -> Failures.guard(err, () -> carryOut(parsed, args)));
    return tree.execute(args);
  }

  private int carryOut(ParseResult parsed, String... args) {
    Integer helped = CommandLine.executeHelpRequest(parsed);
    if (helped != null) {
      return helped;
    }
    return carryOut(
        (RootCommand) parsed.commandSpec().userObject(),
        Owners.of(parsed),
        () -> new RunLast().execute(parsed),
        args);
  }

  private int carryOut(
      RootCommand options, Optional<Owner> role, IntSupplier work, String... args) {
    DeskSetup read = new SetupReader(machine).read(options);
    setup = read;
    if (role.equals(Optional.of(Owner.WINDOW)) && !read.workspace().isUsable()) {
      // Nobody can own such a folder: the window opens to say so and to offer another one.
      return work.getAsInt();
    }
    read.workspace().prepare();
    Entrance entrance = new Entrance(read.workspace());
    AskOwner owner = new AskOwner(read, entrance, out, err);
    return role.isPresent()
        ? entrance.enter(lock -> own(lock, role.get(), read, work), owner::show)
        : entrance.enter(
            lock -> pass(lock, read, work),
            holder -> owner.run(holder, List.of(args), machine.workingDirectory()));
  }

  private int own(WorkspaceLock lock, Owner role, DeskSetup read, IntSupplier work) {
    entered = true;
    machine.log().accept(read.workspace());
    lock.before().ifPresent(dead -> HandoverServer.removeFiles(dead.address()));
    HandedOver handed = new HandedOver(read, desk, show, machine.commands());
    try (HandoverServer server = HandoverServer.start(handed)) {
      lock.announce(new Holder(role, server.address()));
      return work.getAsInt();
    } finally {
      desk.ifMade().ifPresent(Desk::close);
    }
  }

  private int pass(WorkspaceLock lock, DeskSetup read, IntSupplier work) {
    entered = true;
    machine.log().accept(read.workspace());
    lock.announce(new Holder(Owner.COMMAND, ""));
    try {
      return work.getAsInt();
    } finally {
      desk.ifMade().ifPresent(Desk::close);
    }
  }

  private Desk open() {
    if (!entered) {
      // A book is opened by who holds the lock of its workspace, and this folder could not have
      // one.
      setup().workspace().prepare();
      throw new ProblemException(
          "The workspace folder can be used again.",
          "Nothing was changed.",
          "Quit and start Ringback again.");
    }
    return Desk.open(setup());
  }

  private DeskSetup setup() {
    if (setup == null) {
      throw new IllegalStateException("The options were not read yet");
    }
    return setup;
  }
}
