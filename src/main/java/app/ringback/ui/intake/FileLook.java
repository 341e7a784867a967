package app.ringback.ui.intake;

import app.ringback.core.ProblemException;
import app.ringback.intake.LeadFile;
import app.ringback.intake.csv.CsvLeadFile;
import app.ringback.intake.field.ReadOptions;
import app.ringback.intake.file.LeadFiles;
import app.ringback.intake.vcard.VcardLeadFile;
import java.nio.file.Path;

/** Looks at a chosen file without reading all of it. */
final class FileLook {

  private FileLook() {}

  static ChosenFile at(LeadFiles files, Path file, ReadOptions options) {
    try (LeadFile opened = files.open(file, options)) {
      return switch (opened) {
        case CsvLeadFile table -> new ChosenFile.Table(file, table.preview());
        case VcardLeadFile _ -> new ChosenFile.Contacts(file);
        default -> new ChosenFile.Mail(file);
      };
    } catch (ProblemException e) {
      return new ChosenFile.Unreadable(file, e.problem());
    }
  }
}
