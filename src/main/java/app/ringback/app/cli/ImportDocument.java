package app.ringback.app.cli;

import app.ringback.intake.ImportCounts;
import app.ringback.intake.ImportReport;
import app.ringback.intake.ImportReport.FileReport;
import app.ringback.intake.ImportReport.Rejection;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The JSON document of {@code import}; its keys are a promise to scripts. */
record ImportDocument(
    @JsonProperty("import_id") String importId,
    int created,
    int merged,
    int skipped,
    @JsonProperty("needs_look") int needsLook,
    int rejected,
    List<OneFile> files) {

  /** One file; {@code error} is empty when it could be read. */
  record OneFile(
      String file,
      String format,
      int created,
      int merged,
      int skipped,
      @JsonProperty("needs_look") int needsLook,
      List<Rejection> rejected,
      String error) {}

  /**
   * The document of a report.
   *
   * @param named the files as the user named them, in the report's order
   * @param dryRun whether nothing was stored, so that there is no import to name
   */
  static ImportDocument of(ImportReport report, List<Path> named, boolean dryRun) {
    List<OneFile> files = new ArrayList<>();
    for (FileReport file : report.files()) {
      ImportCounts counts = file.counts();
      files.add(
          new OneFile(
              named.get(files.size()).toString(),
              file.format(),
              counts.created(),
              counts.merged(),
              counts.skipped(),
              counts.needsLook(),
              file.rejected(),
              file.error()));
    }
    ImportCounts counts = report.counts();
    return new ImportDocument(
        dryRun ? "" : report.id().text(),
        counts.created(),
        counts.merged(),
        counts.skipped(),
        counts.needsLook(),
        counts.rejected(),
        files);
  }
}
