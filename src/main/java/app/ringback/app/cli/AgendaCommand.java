package app.ringback.app.cli;

import app.ringback.agenda.AgendaItem;
import app.ringback.agenda.Hold;
import app.ringback.app.Desk;
import app.ringback.core.Json;
import app.ringback.core.JsonLine;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ringback agenda}: what is due, ranked as on screen. */
@Command(
    name = "agenda",
    description = "Show what is due, the most urgent first.",
    footer = {
      "",
      "First leads nobody has reached out to, then replies waiting, messages that may have left,",
      "touches and next steps that are due, old leads still untouched, what a rule holds, and",
      "what is coming up."
    })
final class AgendaCommand implements Callable<Integer> {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE uuuu-MM-dd HH:mm", Locale.ROOT);

  @Option(names = "--limit", paramLabel = "N", description = "At most so many (default 1000).")
  int limit = 1000;

  @Option(names = "--json", description = "Print one JSON document.")
  boolean json;

  private final CommandContext context;

  AgendaCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (limit < 1) {
      throw new UsageException("--limit must be at least 1.");
    }
    Desk desk = context.desk();
    Instant now = desk.clock().instant();
    List<AgendaItem> items =
        desk.transactions().read(tx -> desk.agendas().agenda().read(tx, now, limit));
    if (json) {
      ArrayNode documents = Json.mapper().createArrayNode();
      items.forEach(item -> documents.add(document(item)));
      context.json(new JsonLine().instant("as_of", now).node("items", documents).build());
      return ExitCode.DONE;
    }
    ZoneId zone = desk.settings().get().rep().timeZone();
    items.forEach(item -> context.print(line(item, zone)));
    if (items.isEmpty()) {
      context.print("Nothing is due.");
    }
    return ExitCode.DONE;
  }

  private static ObjectNode document(AgendaItem item) {
    JsonLine line =
        new JsonLine()
            .id("lead_id", item.lead().value())
            .text("kind", item.kind().code())
            .text("channel", item.channel() == null ? "" : item.channel().code())
            .instant("due_at", item.dueAt())
            .text("state", item.state().code())
            .text("label", item.label());
    Hold hold = item.hold();
    return (hold == null ? line : line.instant("until", hold.until()).text("rule", hold.rule()))
        .build();
  }

  private static String line(AgendaItem item, ZoneId zone) {
    Hold hold = item.hold();
    String held =
        hold == null
            ? ""
            : "  held"
                + (hold.until() == null ? "" : " until " + time(hold.until(), zone))
                + ": "
                + hold.rule();
    return String.format(
        Locale.ROOT,
        "%-8s  %-12s  %s  %s%s",
        item.state().code(),
        item.kind().code(),
        time(item.dueAt(), zone),
        item.label(),
        held);
  }

  private static String time(Instant instant, ZoneId zone) {
    return TIME.format(instant.atZone(zone));
  }
}
