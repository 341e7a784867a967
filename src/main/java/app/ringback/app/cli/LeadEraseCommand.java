package app.ringback.app.cli;

import app.ringback.app.Desk;
import app.ringback.archive.ErasureStore;
import app.ringback.lead.Lead;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ringback lead erase}: forgets a person for good. */
@Command(
    name = "erase",
    description = "Erase a person: record, timeline, originals, drafts, everything.",
    footer = {
      "",
      "Their opt-outs stay as hashes that name nobody. Backups and archives made before still",
      "hold the person: delete them, or wait until the backups were rotated."
    })
final class LeadEraseCommand implements Callable<Integer> {

  @Parameters(paramLabel = "LEAD", description = "An id, a phone number or an e-mail address.")
  String named = "";

  @Option(names = "--yes", description = "Do it; without this nothing happens.")
  boolean yes;

  private final CommandContext context;

  LeadEraseCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (!yes) {
      throw new UsageException(
          "Erasing cannot be undone. Export a copy first if you need one, then add --yes.");
    }
    Desk desk = context.desk();
    Lead lead = desk.transactions().read(tx -> desk.finder().find(tx, named));
    new ErasureStore(desk.transactions(), desk.leads(), desk.suppressions(), desk.clock())
        .erase(lead.id());
    context.print("Erased " + lead.id().text() + ". Backups made before still hold this person.");
    return ExitCode.DONE;
  }
}
