package app.ringback.app.cli;

import app.ringback.app.Desk;
import app.ringback.archive.LeadCsv;
import app.ringback.core.LeadId;
import app.ringback.core.ProblemException;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ringback lead export}: leads for a spreadsheet. */
@Command(
    name = "export",
    description = "Write leads as CSV, on standard output or to a file.",
    footer = {"", "Cells a spreadsheet could calculate get an apostrophe in front."})
final class LeadExportCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "LEAD",
      arity = "0..1",
      description = "Only this lead; all of them when left out.")
  String named = "";

  @Option(names = "--out", paramLabel = "FILE", description = "The file to write.")
  @Nullable Path file;

  private final CommandContext context;

  LeadExportCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    Desk desk = context.desk();
    LeadId one =
        named.isEmpty() ? null : desk.transactions().read(tx -> desk.finder().find(tx, named)).id();
    LeadCsv csv = new LeadCsv(desk.transactions(), desk.leads());
    if (file == null) {
      csv.write(one, context.out());
      return ExitCode.DONE;
    }
    Path target = context.resolve(file).toAbsolutePath();
    Path beside = target.resolveSibling(target.getFileName() + ".part");
    try {
      try (Writer out = Files.newBufferedWriter(beside, StandardCharsets.UTF_8)) {
        csv.write(one, out);
      }
      Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw unwritable();
    } finally {
      Files.deleteIfExists(beside);
    }
    context.print("Written to " + file + ".");
    return ExitCode.DONE;
  }

  private static ProblemException unwritable() {
    return new ProblemException(
        "The file could not be written.", "The book is as it was.", "Choose another folder.");
  }
}
