package app.ringback.app.cli;

import app.ringback.app.Desk;
import app.ringback.core.ImportId;
import app.ringback.intake.Duplicates;
import app.ringback.intake.ImportCounts;
import app.ringback.intake.ImportOptions;
import app.ringback.intake.ImportReport;
import app.ringback.intake.ImportUndo;
import app.ringback.intake.field.LeadField;
import app.ringback.intake.field.ReadOptions;
import app.ringback.intake.file.LeadFiles;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ringback import}: files of leads into the book, or one import back out of it. */
@Command(
    name = "import",
    description =
        "Import files of leads (CSV, spreadsheets, contacts, mails, ADF), or take an import back.",
    footer = {
      "",
      "FIELD is one of name, first_name, last_name, company, phone, email, interest, reason,",
      "industry, notes, source, region, arrived_at, vendor_id, cost, ignore, custom.",
      "Ends with 1 when a file could not be read; the others are imported all the same."
    })
final class ImportCommand implements Callable<Integer> {

  @Parameters(arity = "0..*", paramLabel = "FILE", description = "The files to import.")
  List<Path> files = List.of();

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "Where the leads come from; else what the file says, else its name.")
  String source = "";

  @Option(
      names = "--map",
      paramLabel = "COLUMN=FIELD",
      description = "What a column means; may be given several times.")
  Map<String, String> map = new LinkedHashMap<>();

  @Option(
      names = "--duplicates",
      paramLabel = "fill|replace|skip",
      description = "What to do with people who are in the book: fill what is empty (default).")
  String duplicates = Duplicates.FILL.code();

  @Option(names = "--dry-run", description = "Count only, store nothing.")
  boolean dryRun;

  @Option(names = "--undo", paramLabel = "IMPORT_ID", description = "Take one import back.")
  @Nullable String undo;

  @Option(names = "--json", description = "Print one JSON document.")
  boolean json;

  private final CommandContext context;

  ImportCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    String id = undo;
    if (id != null) {
      return takeBack(id);
    }
    if (files.isEmpty()) {
      throw new UsageException("Name the files to import, such as: ringback import leads.csv");
    }
    ImportOptions options = new ImportOptions(source.strip(), duplicates(), dryRun);
    Map<String, LeadField> mapping = mapping();
    Desk desk = context.desk();
    ReadOptions reading =
        ReadOptions.of(desk.homeCountry(), desk.settings().get().rep().timeZone(), desk.clock())
            .withSource(source)
            .withMapping(mapping);
    LeadFiles opening = desk.leadWork().files();
    ImportReport report =
        desk.leadWork()
            .imports()
            .run(
                files.stream().map(context::resolve).toList(),
                file -> opening.open(file, reading),
                options,
                progress -> {},
                () -> false);
    print(report);
    return report.everyFileRead() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private void print(ImportReport report) {
    if (json) {
      context.json(ImportDocument.of(report, files, dryRun));
      return;
    }
    ImportCounts counts = report.counts();
    context.print(
        String.format(
            Locale.ROOT,
            "%s: %d created, %d merged, %d skipped, %d need a look, %d rejected",
            dryRun ? "Would be" : "Import " + report.id().text(),
            counts.created(),
            counts.merged(),
            counts.skipped(),
            counts.needsLook(),
            counts.rejected()));
    for (ImportReport.FileReport file : report.files()) {
      for (ImportReport.Rejection rejection : file.rejected()) {
        context.print(file.file() + ", line " + rejection.line() + ": " + rejection.reason());
      }
      if (!file.error().isEmpty()) {
        context.err().println("ringback: " + file.error());
        context.err().flush();
      }
    }
  }

  private Integer takeBack(String id) {
    if (!files.isEmpty() || dryRun) {
      throw new UsageException("--undo takes an import's id and nothing else.");
    }
    ImportId importId;
    try {
      importId = ImportId.parse(id.strip());
    } catch (IllegalArgumentException e) {
      throw new UsageException("\"" + id + "\" is no import_id.");
    }
    ImportUndo.Report report = context.desk().leadWork().imports().undo(importId);
    if (json) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("import_id", importId.text());
      document.put("removed", report.removed());
      document.put("restored", report.restored());
      document.put("kept", report.kept().stream().map(lead -> lead.text()).toList());
      context.json(document);
    } else {
      context.print(
          String.format(
              Locale.ROOT,
              "Taken back: %d leads removed, %d as they were before, %d kept since somebody worked"
                  + " on them. Opt-outs stay.",
              report.removed(),
              report.restored(),
              report.kept().size()));
    }
    return ExitCode.DONE;
  }

  private Duplicates duplicates() {
    return Duplicates.read(duplicates)
        .orElseThrow(() -> new UsageException("--duplicates is fill, replace or skip."));
  }

  private Map<String, LeadField> mapping() {
    Map<String, LeadField> mapping = new LinkedHashMap<>();
    map.forEach((column, field) ->
        mapping.put(
            column,
            LeadField.read(field)
                .orElseThrow(() ->
                    new UsageException("\"" + field + "\" is no field of --map COLUMN=FIELD."))));
    return mapping;
  }
}
