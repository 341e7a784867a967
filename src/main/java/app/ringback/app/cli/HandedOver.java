package app.ringback.app.cli;

import app.ringback.app.Desk;
import app.ringback.app.DeskSetup;
import app.ringback.app.Lazy;
import app.ringback.app.ShowRequests;
import app.ringback.app.handover.Request;
import app.ringback.app.handover.Work;
import app.ringback.store.CommandRuns;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.RunLast;

/** The owner's side: carries out, on its own desk, what other processes hand over. */
final class HandedOver implements Work {

  private final DeskSetup setup;
  private final Lazy<Desk> desk;
  private final ShowRequests show;
  private final CommandTree commands;

  HandedOver(DeskSetup setup, Lazy<Desk> desk, ShowRequests show, CommandTree commands) {
    this.setup = setup;
    this.desk = desk;
    this.show = show;
    this.commands = commands;
  }

  @Override
  public int carryOut(Request request, PrintWriter out, PrintWriter err) {
    return switch (request.kind()) {
      case SHOW -> {
        show.show();
        yield ExitCode.DONE;
      }
      case FATE -> Failures.guard(err, () -> Fate.of(desk.get(), request.run()).tell(err));
      case RUN -> Failures.guard(err, () -> runMarked(request, out, err));
    };
  }

  private int runMarked(Request request, PrintWriter out, PrintWriter err) throws Exception {
    int code = CommandRuns.as(request.run(), () -> run(request, out, err));
    desk.ifMade()
        .map(Desk::transactions)
        .filter(book -> CommandRuns.commits(book, request.run()) > 0)
        .ifPresent(book -> CommandRuns.finish(book, request.run()));
    return code;
  }

  /** The command's own {@code --workspace} and {@code --at} count for nothing here. */
  private int run(Request request, PrintWriter out, PrintWriter err) {
    CommandContext context =
        new CommandContext(out, err, Path.of(request.workingDirectory()), () -> setup, desk, show);
    CommandLine tree = commands.of(context);
    tree.setExecutionStrategy(parsed ->
        Failures.guard(
            err,
            () -> {
              if (Owners.of(parsed).isPresent()) {
                throw new UsageException("A window or an agent cannot be handed over.");
              }
              return new RunLast().execute(parsed);
            }));
    return tree.execute(request.arguments().toArray(String[]::new));
  }
}
