package app.ringback.app.cli;

import app.ringback.app.Desk;
import app.ringback.compliance.registry.RegistryArea;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ringback dnc import}: a file of the national do-not-call registry. */
@Command(
    name = "import",
    description = "Import a file of the national do-not-call registry.",
    footer = {
      "",
      "The file replaces what was known of its area codes. Get it at telemarketing.donotcall.gov",
      "and import a new one at least every 31 days."
    })
final class DncImportCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "The registry's file: text or XML.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  Path file;

  @Option(
      names = "--dated",
      paramLabel = "DAY",
      description = "The day the file was made, such as 2026-03-01; today when left out.")
  String dated = "";

  @Option(names = "--json", description = "Print one JSON document.")
  boolean json;

  private final CommandContext context;

  DncImportCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Desk desk = context.desk();
    LocalDate today =
        desk.clock().instant().atZone(desk.settings().get().rep().timeZone()).toLocalDate();
    List<RegistryArea> areas =
        desk.compliance()
            .registryImport()
            .take(context.resolve(file), day(today), desk.clock().instant());
    long numbers = areas.stream().mapToLong(RegistryArea::numbers).sum();
    if (json) {
      context.json(
          Map.of(
              "numbers",
              numbers,
              "areas",
              areas.stream().map(RegistryArea::area).toList(),
              "dated",
              areas.getFirst().dated().toString()));
    } else {
      context.print(
          "Imported "
              + numbers
              + " numbers of "
              + areas.size()
              + " area codes, as of "
              + areas.getFirst().dated()
              + ".");
    }
    return ExitCode.DONE;
  }

  private LocalDate day(LocalDate today) {
    try {
      LocalDate day = dated.isEmpty() ? today : LocalDate.parse(dated);
      if (day.isAfter(today)) {
        throw new UsageException("--dated lies in the future.");
      }
      return day;
    } catch (DateTimeParseException e) {
      throw new UsageException("--dated is a day such as 2026-03-01.");
    }
  }
}
