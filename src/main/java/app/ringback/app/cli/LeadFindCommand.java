package app.ringback.app.cli;

import app.ringback.app.Desk;
import app.ringback.core.LeadId;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadEmail;
import app.ringback.lead.LeadPhone;
import app.ringback.search.SearchHit;
import app.ringback.search.SearchService;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ringback lead find}: the search box. */
@Command(name = "find", description = "Find leads like the search box does, best first.")
final class LeadFindCommand implements Callable<Integer> {

  @Parameters(paramLabel = "TEXT", arity = "1..*", description = "What to look for.")
  List<String> words = List.of();

  @Option(names = "--limit", paramLabel = "N", description = "At most so many (default 50).")
  int limit = 50;

  @Option(names = "--json", description = "Print one JSON document.")
  boolean json;

  private final CommandContext context;

  LeadFindCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Desk desk = context.desk();
    SearchService search = desk.search();
    // A command has one chance to answer, so it waits until everything can be found.
    desk.searchIndex().open();
    desk.searchIndex().settle();
    List<LeadId> found =
        search.search(String.join(" ", words), limit).hits().stream().map(SearchHit::lead).toList();
    List<Lead> leads = desk.transactions().read(tx -> desk.leads().findAll(tx, found));
    if (json) {
      context.json(new LeadDocuments(desk).of(leads));
      return ExitCode.DONE;
    }
    for (Lead lead : leads) {
      String reach =
          lead.phones().stream()
              .map(LeadPhone::number)
              .findFirst()
              .or(() -> lead.emails().stream().map(LeadEmail::address).findFirst())
              .orElse("");
      context.print(
          lead.id().text() + "  " + lead.displayName() + "  " + reach + "  " + lead.stage().code());
    }
    if (leads.isEmpty()) {
      context.print("Nothing found.");
    }
    return ExitCode.DONE;
  }
}
