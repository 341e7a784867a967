package app.ringback.ui.intake;

import app.ringback.core.ProblemException;
import app.ringback.intake.LeadFile;
import app.ringback.intake.csv.CsvLeadFile;
import app.ringback.intake.field.ReadOptions;
import app.ringback.intake.file.LeadFiles;
import java.nio.file.Path;

/** Looks at a chosen file without reading all of it. */
final class FileLook {

  private FileLook() {}

  static ChosenFile at(Path file, ReadOptions options) {
    try (LeadFile opened = LeadFiles.open(file, options)) {
      return opened instanceof CsvLeadFile table
          ? new ChosenFile.Table(file, table.preview())
          : new ChosenFile.Contacts(file);
    } catch (ProblemException e) {
      return new ChosenFile.Unreadable(file, e.problem());
    }
  }
}
