package app.ringback.ui.intake;

import app.ringback.core.ProblemException;
import app.ringback.intake.csv.CsvPreview;
import app.ringback.intake.field.ReadOptions;
import app.ringback.intake.file.LeadFiles;
import java.nio.file.Path;

/** Looks at a chosen file without reading all of it. */
final class FileLook {

  private FileLook() {}

  static ChosenFile at(Path file, ReadOptions options) {
    try {
      return switch (LeadFiles.formatOf(file)) {
        case CSV, XLSX -> table(file, options);
        case VCARD -> new ChosenFile.Contacts(file);
        case ADF, MAIL, UNKNOWN -> opened(file, options);
      };
    } catch (ProblemException e) {
      return new ChosenFile.Unreadable(file, e.problem());
    }
  }

  private static ChosenFile table(Path file, ReadOptions options) {
    // Opening says in words what a preview alone would not: that this is no lead file at all.
    LeadFiles.open(file, options).close();
    return new ChosenFile.Table(file, CsvPreview.read(file, options));
  }

  private static ChosenFile opened(Path file, ReadOptions options) {
    LeadFiles.open(file, options).close();
    return new ChosenFile.Contacts(file);
  }
}
