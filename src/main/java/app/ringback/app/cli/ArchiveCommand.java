package app.ringback.app.cli;

import app.ringback.archive.ArchiveCounts;
import app.ringback.lead.Lead;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ringback archive export} and {@code import}. */
@Command(
    name = "archive",
    description = "Write the book to a zip file, or take one in.",
    synopsisSubcommandLabel = "(export | import)")
final class ArchiveCommand {

  private ArchiveCommand() {}

  static CommandLine of(CommandContext context) {
    return new CommandLine(new ArchiveCommand())
        .addSubcommand(new Export(context))
        .addSubcommand(new Import(context));
  }

  /** Writes an archive. */
  @Command(
      name = "export",
      description = "Write the whole book, or one person's copy, to a zip file.",
      footer = {"", "The file is not encrypted: keep it in a safe place."})
  private static final class Export implements Callable<Integer> {

    @Parameters(paramLabel = "FILE.zip", description = "The file to write; it is replaced.")
    Path file = Path.of("");

    @Option(names = "--lead", paramLabel = "LEAD", description = "Only this lead.")
    String lead = "";

    private final CommandContext context;

    Export(CommandContext context) {
      this.context = context;
    }

    @Override
    public Integer call() {
      Path target = context.resolve(file);
      if (lead.isEmpty()) {
        context.desk().archives().export(target);
      } else {
        Lead found =
            context.desk().transactions().read(tx -> context.desk().finder().find(tx, lead));
        context.desk().archives().exportOne(target, found.id());
      }
      context.print("Written to " + file + ".");
      return ExitCode.DONE;
    }
  }

  /** Takes an archive in. */
  @Command(
      name = "import",
      description = "Take an archive in: all of it or nothing, and never twice.",
      footer = {"", "Nothing is sent and no cadence runs because of it."})
  private static final class Import implements Callable<Integer> {

    @Parameters(paramLabel = "FILE.zip", description = "The archive.")
    Path file = Path.of("");

    @Option(names = "--json", description = "Print one JSON document.")
    boolean json;

    private final CommandContext context;

    Import(CommandContext context) {
      this.context = context;
    }

    @Override
    public Integer call() {
      ArchiveCounts counts =
          context
              .desk()
              .archives()
              .take(context.resolve(file), context.desk().followUp().alerting()::hush);
      if (json) {
        context.json(counts);
      } else {
        context.print("Stored: " + words(counts.stored()) + ".");
        context.print("There already, left as they are: " + words(counts.present()) + ".");
      }
      return ExitCode.DONE;
    }

    private static String words(Map<String, Long> counts) {
      String words =
          counts.entrySet().stream()
              .filter(count -> count.getValue() > 0)
              .map(count -> count.getValue() + " " + count.getKey().replace('_', ' '))
              .collect(Collectors.joining(", "));
      return words.isEmpty() ? "nothing" : words;
    }
  }
}
