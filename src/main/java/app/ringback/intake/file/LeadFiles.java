package app.ringback.intake.file;

import app.ringback.core.Problem;
import app.ringback.core.ProblemException;
import app.ringback.intake.LeadFile;
import app.ringback.intake.adf.AdfLeadFile;
import app.ringback.intake.csv.CsvLeadFile;
import app.ringback.intake.field.ReadOptions;
import app.ringback.intake.leadmail.MailLeadFile;
import app.ringback.intake.leadmail.MailReading;
import app.ringback.intake.vcard.VcardLeadFile;
import app.ringback.intake.webhook.JsonLeads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens any file as what it is, or says in a sentence why it cannot be imported. */
public final class LeadFiles {

  private static final String SAFE = "Nothing was imported from it.";

  private final MailReading mails;

  /**
   * @param mails reads the mails among the files
   */
  public LeadFiles(MailReading mails) {
    this.mails = mails;
  }

  /**
   * Opens the file.
   *
   * @throws ProblemException when it is no lead file or cannot be read; nothing else is thrown
   */
  public LeadFile open(Path file, ReadOptions options) {
    Recognised found = recognised(file);
    return switch (found.format()) {
      case CSV, XLSX -> table(file, options);
      case VCARD -> VcardLeadFile.open(file, options);
      case ADF -> AdfLeadFile.open(file, options);
      case MAIL -> MailLeadFile.open(file, options, mails);
      case JSON -> JsonLeads.open(file, LeadFileFormat.JSON.code(), options);
      case UNKNOWN -> throw new ProblemException(found.happened(file), SAFE, found.mend());
    };
  }

  /** A text that does not call itself a table has to show a number or an e-mail somewhere. */
  private static LeadFile table(Path file, ReadOptions options) {
    CsvLeadFile table = CsvLeadFile.open(file, options);
    if (!Recogniser.isNamedTable(file) && !table.preview().canHoldLeads()) {
      table.close();
      Recognised text = Recognised.text();
      throw new ProblemException(text.happened(file), SAFE, text.mend());
    }
    return table;
  }

  private static Recognised recognised(Path file) {
    try {
      if (!Files.exists(file)) {
        throw problem(file, "does not exist", "Check its name and place.", null);
      }
      if (!Files.isRegularFile(file)) {
        throw problem(file, "is a folder or device, not a file", "Choose a file in it.", null);
      }
      return Recogniser.look(file);
    } catch (IOException e) {
      throw problem(file, "could not be read", "Check that you may read it and try again.", e);
    }
  }

  private static ProblemException problem(
      Path file, String what, String mend, @org.jspecify.annotations.Nullable IOException cause) {
    Problem problem = new Problem("The file " + file.getFileName() + " " + what + ".", SAFE, mend);
    return new ProblemException(problem, cause);
  }
}
