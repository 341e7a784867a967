package app.ringback.app.cli;

import app.ringback.app.Desk;
import app.ringback.lead.Lead;
import app.ringback.store.Backups;
import java.nio.file.Path;
import java.util.List;
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
      "hold the person: nightly backups for 14 nights, all others until you delete them."
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
    desk.erasures().erase(lead.id());
    context.print(
        "Erased "
            + lead.id().text()
            + ". The book is written anew when it is closed, so that nothing is left in its file.");
    tellOf(new Backups(desk.book().files(), desk.clock()));
    return ExitCode.DONE;
  }

  /** Which backups in the workspace still hold the person, and until when. */
  private void tellOf(Backups backups) {
    int nightlies = backups.nightlies().size();
    if (nightlies > 0) {
      context.print(
          "The "
              + nightlies
              + " nightly backups made before hold this person until they are rotated away, "
              + Backups.KEEP_NIGHTLY
              + " nights from now.");
    }
    List<Path> kept = backups.kept();
    if (!kept.isEmpty()) {
      context.print("These hold this person until you delete them:");
      kept.forEach(file -> context.print("  " + file));
    }
  }
}
