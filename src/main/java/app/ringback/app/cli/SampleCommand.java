package app.ringback.app.cli;

import app.ringback.archive.ArchiveWriter;
import app.ringback.archive.SampleArchive;
import app.ringback.core.IsoInstants;
import app.ringback.core.PhoneReader;
import app.ringback.sample.SampleBook;
import app.ringback.sample.SampleCsv;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ringback sample}: invented people for measurements and support. */
@Command(
    name = "sample",
    hidden = true,
    description = "Write invented leads to an archive (.zip) or a lead list (.csv).")
final class SampleCommand implements Callable<Integer> {

  @Option(names = "--leads", paramLabel = "N", description = "How many people.")
  long leads = 1000;

  @Option(names = "--activities", paramLabel = "M", description = "Timeline entries altogether.")
  long activities = 10_000;

  @Option(names = "--seed", paramLabel = "S", description = "The same seed, the same people.")
  long seed = 1;

  @Option(names = "--until", paramLabel = "INSTANT", description = "Nothing is later than this.")
  String until = "";

  @Parameters(paramLabel = "FILE", description = "Ends with .zip or .csv.")
  Path file = Path.of("");

  private final CommandContext context;

  SampleCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (leads < 0 || activities < 0 || (leads == 0 && activities > 0)) {
      throw new UsageException(
          "--leads and --activities must be 0 or more, with a lead to have activities.");
    }
    var end =
        until.isEmpty()
            ? SampleBook.USUAL_END
            : IsoInstants.read(until)
                .orElseThrow(() ->
                    new UsageException("--until needs an instant like 2026-03-02T18:00:00Z."));
    SampleBook book = new SampleBook(seed, leads, activities, end);
    Path target = context.resolve(file);
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv")) {
      SampleCsv.write(book.leads(), target);
    } else if (name.endsWith(".zip")) {
      try (ArchiveWriter archive = new ArchiveWriter(target)) {
        SampleArchive.write(book, new PhoneReader(), archive);
      }
    } else {
      throw new UsageException("FILE must end with .zip or .csv.");
    }
    context.print("Written to " + file + ".");
    return ExitCode.DONE;
  }
}
