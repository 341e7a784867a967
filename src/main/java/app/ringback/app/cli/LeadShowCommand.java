package app.ringback.app.cli;

import app.ringback.app.Desk;
import app.ringback.core.Texts;
import app.ringback.lead.Completeness;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadEmail;
import app.ringback.lead.LeadPhone;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.DispatchStore;
import app.ringback.timeline.Activity;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ringback lead show}. */
@Command(name = "show", description = "Show a lead with its timeline.")
final class LeadShowCommand implements Callable<Integer> {

  @Parameters(paramLabel = "LEAD", description = "An id, a phone number or an e-mail address.")
  String named = "";

  @Option(names = "--json", description = "Print one JSON document.")
  boolean json;

  private final CommandContext context;

  LeadShowCommand(CommandContext context) {
    this.context = context;
  }

  private record Found(Lead lead, List<Activity> timeline, List<Dispatch> dispatches) {}

  @Override
  public Integer call() {
    Desk desk = context.desk();
    DispatchStore dispatches = new DispatchStore(desk.device());
    Found found =
        desk.transactions()
            .read(tx -> {
              Lead lead = desk.finder().find(tx, named);
              return new Found(
                  lead, desk.timelines().of(tx, lead.id()), dispatches.ofLead(tx, lead.id()));
            });
    if (json) {
      context.json(new LeadDocuments(desk).of(found.lead(), found.timeline(), found.dispatches()));
    } else {
      print(found);
    }
    return ExitCode.DONE;
  }

  private void print(Found found) {
    Lead lead = found.lead();
    context.print(lead.displayName() + "  (" + lead.stage().code() + ")");
    context.print("  id            " + lead.id().text());
    field("company", lead.company());
    field(
        "phones", lead.phones().stream().map(LeadPhone::number).collect(Collectors.joining(", ")));
    field(
        "emails", lead.emails().stream().map(LeadEmail::address).collect(Collectors.joining(", ")));
    field("source", lead.source());
    field("interest", lead.interest());
    field("reason", lead.reason());
    field("notes", lead.notes());
    lead.custom().forEach(this::field);
    field("arrived", lead.arrivedAt().toString());
    field("flags", String.join(", ", lead.flags()));
    field("complete", Completeness.score(lead) + " %");
    for (Activity entry : found.timeline()) {
      String what = (entry.kind().code() + " " + entry.direction() + " " + entry.status()).strip();
      String text = Texts.firstOf(entry.subject(), entry.body(), entry.to());
      context.print(
          "  " + entry.at() + "  " + what + "  " + Texts.cut(text.replaceAll("\\s+", " "), 100));
    }
  }

  private void field(String name, String value) {
    if (!value.isEmpty()) {
      context.print(String.format("  %-13s %s", name, value));
    }
  }
}
