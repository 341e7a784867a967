package app.ringback.intake;

import app.ringback.intake.file.LeadFiles;
import app.ringback.intake.file.ReadFiles;
import java.nio.file.Path;
import java.util.List;

/** Imports of single files by tests of other packages. */
public final class ImportReports {

  private ImportReports() {}

  /** Imports a text as a file of that name. */
  public static ImportReport importing(
      IntakeBook desk, LeadFiles files, Path folder, String name, String text) {
    Path file = ReadFiles.file(folder, name, text);
    return desk.imports.run(
        List.of(file),
        path -> files.open(path, ReadFiles.options()),
        ImportOptions.DEFAULT,
        progress -> {},
        () -> false);
  }
}
