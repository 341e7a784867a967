package app.ringback.app.cli;

import app.ringback.app.Desk;
import app.ringback.core.Phone;
import app.ringback.core.ProblemException;
import app.ringback.lead.Lead;
import app.ringback.store.Tx;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ringback dnc add}: the internal do-not-call list. */
@Command(
    name = "add",
    description = "Put a number on your own do-not-call list: neither calls nor texts, for good.")
final class DncAddCommand implements Callable<Integer> {

  @Parameters(paramLabel = "NUMBER", description = "A phone number.")
  String typed = "";

  @Option(names = "--why", paramLabel = "WORDS", description = "How they asked; kept as evidence.")
  String why = "";

  private final CommandContext context;

  DncAddCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Desk desk = context.desk();
    Phone number =
        desk.phones()
            .read(typed, desk.homeCountry())
            .orElseThrow(() -> new UsageException("\"" + typed + "\" is no phone number."));
    desk.transactions()
        .run(tx -> {
          Instant now = desk.clock().instant();
          desk.compliance()
              .consents()
              .doNotCall(tx, number.e164(), lead(desk, tx, number), why, now);
        });
    context.print("On the do-not-call list: " + number.e164());
    return ExitCode.DONE;
  }

  private static Optional<Lead> lead(Desk desk, Tx tx, Phone number) {
    try {
      return Optional.of(desk.finder().find(tx, number.e164()));
    } catch (ProblemException e) {
      // Nobody in the book has it, or several do: the number itself is what counts.
      return Optional.empty();
    }
  }
}
