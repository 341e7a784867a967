package app.ringback.app.cli;

import app.ringback.app.Workspace;
import app.ringback.core.ProblemException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The program as a test starts it: its own folders, and a few commands to provoke things. */
final class ProgramRun {

  static final List<Function<CommandContext, Object>> COMMANDS =
      List.of(Fail::new, Note::new, Stall::new);

  /** Text that only survives as UTF-8, one letter of it as a surrogate pair. */
  static final String FOREIGN = "zoë ☎ 𝄞";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Machine machine;

  ProgramRun(Path home, Map<String, String> environment) {
    machine = machine(home, environment, workspace -> {});
  }

  static Machine machine(Path home, Map<String, String> environment, Consumer<Workspace> log) {
    return new Machine(
        environment,
        home,
        home,
        "Linux",
        ZoneId.of("America/Los_Angeles"),
        new SecureRandom(),
        new CommandTree(new TestWindow(), COMMANDS),
        log);
  }

  int run(String... args) {
    return new Program(machine, new PrintWriter(out, true), new PrintWriter(err, true)).run(args);
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }

  /** Fails in the way asked for. */
  @Command(name = "fail")
  static final class Fail implements Callable<Integer> {

    @Option(names = "--how")
    String how = "";

    Fail(CommandContext context) {}

    @Override
    public Integer call() {
      return switch (how) {
        case "problem" -> throw new ProblemException("It broke.", "All is safe.", "Mend it.");
        case "usage" -> throw new UsageException("Not like that.");
        case "bug" -> throw new IllegalStateException("line one\nline two");
        default -> ExitCode.FAILED;
      };
    }
  }

  /** Stores a note in the book's own table of facts and prints what it was given. */
  @Command(name = "note")
  static final class Note implements Callable<Integer> {

    @Parameters String text = "";

    private final CommandContext context;

    Note(CommandContext context) {
      this.context = context;
    }

    @Override
    public Integer call() {
      Notes.write(context.desk(), text);
      context.print("noted " + text + " by " + ProcessHandle.current().pid());
      context.print(FOREIGN);
      context.print("in " + context.resolve(Path.of("here")));
      return ExitCode.DONE;
    }
  }

  /** Stores a note or not, says so, and never ends. */
  @Command(name = "stall")
  static final class Stall implements Callable<Integer> {

    @Option(names = "--note")
    @Nullable String text;

    private final CommandContext context;

    Stall(CommandContext context) {
      this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
      if (text != null) {
        Notes.write(context.desk(), text);
      }
      context.print("stalled");
      new CountDownLatch(1).await();
      return ExitCode.DONE;
    }
  }
}
